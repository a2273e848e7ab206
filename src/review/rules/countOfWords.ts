/** How many words a text has. Chinese and Japanese set no spaces: two of their characters count as a word. */
export function countOfWords(text: string): number {
  const dense = /[\u3040-\u9fff]/.test(text)
    ? text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)
    : null
  return dense === null
    ? (text.match(/[\p{L}\p{M}\p{N}]+(?:[’'.-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0)
    : Math.ceil(dense.length / 2)
}
