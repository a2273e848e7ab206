import { isDeskLine } from '../../src/attribution/en/index.ts'
import { type Signs, signsOf } from '../../src/attribution/learned/signsOf.ts'
import { quotationsIn } from '../../src/attribution/quotationsIn.ts'
import { sentenceWords } from '../../src/attribution/sentenceWords.ts'
import { sentencesIn } from '../../src/attribution/sentencesIn.ts'
import type { Units } from '../../src/attribution/unitsAt.ts'

type Offsets = readonly [start: number, end: number]

/** An article in the benchmark's format. */
export interface Article {
  readonly text: string
  readonly attributions: readonly {
    readonly content: readonly Offsets[]
    readonly cue: readonly Offsets[]
    readonly source: readonly Offsets[]
    readonly ignore?: boolean
  }[]
}

/** What people marked in a sentence: the units of a cue, and what each unit is to it. */
export interface Marked {
  readonly cue: readonly number[]
  readonly roles: readonly ('outside' | 'content' | 'source')[]
}

export interface AnnotatedSentence {
  readonly units: Units
  readonly signs: Signs
  readonly marked: readonly Marked[]
}

/** The sentences of an article as the engine reads them, each with the attributions whose cue it has. */
export function annotatedSentences({ text, attributions }: Article): readonly AnnotatedSentence[] {
  const asked = attributions.filter(({ ignore, cue }) => ignore !== true && cue.length > 0)
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((line) => {
    if (isDeskLine(line[0])) return []
    const sentences = sentencesIn(line[0], quotationsIn(line[0]), sentenceWords)
    return sentences.map(({ start, end, units }): AnnotatedSentence => {
      const covers = (spans: readonly Offsets[], index: number): boolean =>
        shareOf(units[index], line.index, spans) > 0.5
      const marked = asked
        .filter(({ cue: [first] }) => isWithin(first?.[0] ?? -1, start + line.index, end + line.index))
        .map(
          (one): Marked => ({
            cue: [...units.keys()].filter((index) => units[index]?.kind !== 'quotation' && covers(one.cue, index)),
            roles: units.map((_, index) =>
              covers(one.content, index) ? 'content' : covers(one.source, index) ? 'source' : 'outside',
            ),
          }),
        )
      return { units, signs: signsOf(units), marked: marked.filter(({ cue }) => cue.length > 0) }
    })
  })
}

const isWithin = (at: number, start: number, end: number): boolean => at >= start && at < end

function shareOf(unit: Units[number] | undefined, offset: number, spans: readonly Offsets[]): number {
  if (unit === undefined) return 0
  const [start, end] = [unit.start + offset, unit.end + offset]
  const covered = spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0)
  return covered / (end - start)
}
