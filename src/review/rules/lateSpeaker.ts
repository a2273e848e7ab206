import { anchorAt } from './anchorAt.ts'
import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const lateSpeaker: PartRule = {
  id: 'late-speaker',
  why: 'Readers hear a voice before they are told whose: the speaker is named by the end of the first quoted sentence (Reuters handbook; AP; Guardian style, “quotes”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ block, passages, items }) => {
    if (typeof block === 'string' || block.kind !== 'paragraph') return []
    const [passage] = passages
    if (passage === undefined) return []
    return items.flatMap((item) => {
      const [words] = item.anchors
      if (item.type !== 'direct' || item.kind !== 'speech' || item.speaker === null || words === undefined) return []
      const firstEnd = words.start + firstSentenceOf(words.exact).length
      const isLong = firstEnd < words.end
      const named = passage.text.toLowerCase().indexOf(nameIn(item.speaker), 0)
      // Named before the words, in the middle of them, or in another paragraph: somebody knows who speaks by then.
      if (!isLong || named < words.end) return []
      const late = passage.text.slice(firstEnd, named).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
      const says = `${item.speaker} is named ${late} words after the first sentence of the quote. Name the speaker by the end of that sentence.`
      return [{ ...itemBreach(item, says), anchor: anchorAt(passage, words.start, words.end) }]
    })
  },
}

/** The last word of a name is in the text however it is shortened there. */
const nameIn = (speaker: string): string => speaker.toLowerCase().split(/\s+/u).at(-1) ?? ''

/** Up to the first full stop, question or exclamation mark that another sentence follows; all of it where none does. */
function firstSentenceOf(words: string): string {
  const end = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|vs|[A-Z]))[.!?…]+["”’»]*\s+(?=["“‘«]?\p{Lu})/u.exec(words)
  return end === null ? words : words.slice(0, end.index + end[0].trimEnd().length)
}
