import { bareWords } from './bareWords.ts'
import { tellings } from './tellings.ts'

/**
 * Which of these words stand in an output, as it goes out. They are found whatever the format made of them: entities,
 * tags between letters, escapes of JSON, addresses and mail, base64, UTF-16, another letter case, other spaces and marks.
 * Packed output (zip, PDF) is to be unpacked first.
 */
export function leaksIn(output: string | Uint8Array, words: readonly string[]): readonly string[] {
  const texts = typeof output === 'string' ? [output] : textsOf(output)
  const packed = texts.map((text) => text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/'))
  const read = texts.flatMap((text) => tellings(text.replace(carried, '')))
  const bare = read.map(bareWords)
  return words.filter((one) => {
    const wanted = bareWords(one)
    if (wanted === '') return one.trim() !== '' && read.some((text) => text.includes(one))
    return (
      bare.some((text) => text.includes(wanted)) ||
      inBase64(one).some((code) => packed.some((text) => text.includes(code)))
    )
  })
}

/** Fonts and pictures that a page carries: megabytes that nobody needs to read in five ways. */
const carried = /;base64,[A-Za-z0-9+/=]{400,}/g

function textsOf(bytes: Uint8Array): readonly string[] {
  const isWide = bytes.includes(0)
  return ['utf-8', ...(isWide ? ['utf-16le', 'utf-16be'] : [])].map((label) => new TextDecoder(label).decode(bytes))
}

/** The three ways in which base64 writes a text, by where it begins among others; its ends, which it shares, are left out. */
function inBase64(words: string): readonly string[] {
  const bytes = new TextEncoder().encode(words)
  if (bytes.length < 6) return []
  return [0, 1, 2].map((before) => {
    const all = String.fromCharCode(...new Uint8Array(before), ...bytes.subarray(0, most))
    const whole = Math.floor(all.length / 3) * 4
    return btoa(all).slice(before === 0 ? 0 : 4, whole)
  })
}

/** As many bytes tell a text from any other. */
const most = 96
