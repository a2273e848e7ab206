import { mix } from './hashOf.ts'
import { type Signs, tag } from './signsOf.ts'

const count = 35
const noWord = 7

/** The features of unit `at` as the head of a cue, as hashes: its word, its neighbours, and what the sentence has around it. */
export function cueFeatures({ length, word, ending, lemma, frame, quotes, tag: tags }: Signs, at: number): Int32Array {
  const out = new Int32Array(count)
  let next = 0
  const put = (template: number, a: number, b: number, c: number): void => {
    out[next++] = mix(mix(mix(template, a), b), c)
  }
  const wordAt = (offset: number): number => word[at + offset] ?? noWord
  const tagAt = (offset: number): number => tags[at + offset] ?? tag.edge
  const [self, end, head] = [wordAt(0), ending[at] ?? 0, lemma[at] ?? 0]
  const [kind, before, after] = [tagAt(0), tagAt(-1), tagAt(1)]
  put(1, 0, 0, 0)
  put(2, self, 0, 0)
  put(3, head, 0, 0)
  put(4, end, before, after)
  put(5, self, before, 0)
  put(6, self, after, 0)
  put(7, self, wordAt(-1), 0)
  put(8, self, wordAt(1), 0)
  put(9, head, before, after)
  put(10, kind, wordAt(-1), 0)
  put(11, kind, wordAt(1), 0)
  put(12, kind, wordAt(-2), wordAt(-1))
  put(13, kind, wordAt(1), wordAt(2))
  put(14, tagAt(-2), before, kind)
  put(15, kind, after, tagAt(2))
  put(16, before, kind, after)
  put(17, head, after, tagAt(2))
  put(18, head, tagAt(-2), before)
  put(19, self, wordAt(1), wordAt(2))
  put(20, self, wordAt(-2), wordAt(-1))
  put(21, tagAt(-3), tagAt(-2), before)
  put(22, end, 0, 0)
  const around = quotes[at] ?? 0
  put(23, head, around, 0)
  put(24, kind, around, before)
  put(25, kind, around, after)
  const that = thatAhead(tagAt)
  put(26, head, that, 0)
  put(27, kind, that, end)
  const left = Math.min(4, length - at)
  put(28, kind, Math.min(3, at), left)
  put(29, head, Math.min(2, at), left)
  const subject = subjectBefore(tagAt)
  put(30, head, subject, 0)
  put(31, kind, subject, after)
  const verb = kind * 8 + (frame[at] ?? 0)
  put(32, verb, that, before)
  put(33, verb, before, after)
  put(34, verb, around, after)
  put(35, verb, subject, after)
  return out
}

/** How near a “that” follows: 1 next, 2 near, 3 farther, 0 not at all. */
function thatAhead(tagAt: (offset: number) => number): number {
  for (let offset = 1; offset < 9; offset++) if (tagAt(offset) === tag.that) return offset < 2 ? 1 : offset < 4 ? 2 : 3
  return 0
}

/** The kind of what stands before the verb group. */
function subjectBefore(tagAt: (offset: number) => number): number {
  for (let offset = -1; offset > -5; offset--) {
    const kind = tagAt(offset)
    if (kind !== tag.adverb && kind !== tag.auxiliary) return kind
  }
  return tag.edge
}
