import type { Block, Instant, Moment, PageWordsTable, Update, Zone } from '~/story'
import { isBlank } from './blockHtml.ts'
import { wordsOf } from './inlineHtml.ts'
import { noteHeading } from './pageWords.ts'
import { timeText } from './timeHtml.ts'

/** An update of a live story as it is published: what begins it, and what was made of its blocks. */
export interface PublishedUpdate<Made> {
  readonly moment: Moment
  readonly inside: readonly Made[]
}

/** What is made of the updates of a live story, in their order. One without a title of which nothing is made is not published. */
export const publishedUpdates = <Made>(
  updates: readonly Update[],
  make: (block: Block) => readonly Made[],
): readonly PublishedUpdate<Made>[] =>
  updates.flatMap(({ moment, blocks }) => {
    const inside = blocks.flatMap(make)
    return inside.length === 0 && isBlank(moment.title) ? [] : [{ moment, inside }]
  })

interface PointContext {
  readonly language: string
  readonly zone: Zone
  readonly words: PageWordsTable
}

/** What a key point is called: an update without a title is known by its time, and one without either as an update. */
export const pointWords = ({ title, at }: Moment, { language, zone, words }: PointContext): string =>
  wordsOf(title) || timeOr(at, zone, language) || noteHeading('update', language, words)

const timeOr = (at: Instant | null, zone: Zone, language: string): string =>
  at === null ? '' : timeText(at, zone, language)

/** The updates that are key points, which only a live story has. */
export const keyPointsOf = (updates: readonly PublishedUpdate<unknown>[]): readonly Moment[] =>
  updates.flatMap(({ moment }) => (moment.isKey ? [moment] : []))
