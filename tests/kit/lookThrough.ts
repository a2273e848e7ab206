import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { besideWords } from '~/drafts'
import { leaksIn, newsroomWords } from '~/interchange'
import type { ChainStep } from '~/story'
import { type MarkedDraft, markedDraft } from './markedDraft.ts'

export type Rendered = (draft: MarkedDraft) => string | Promise<string>

const seed = 20161002

/** Renders so many drafts and looks in the bytes for what is the newsroom's: notes, what is beside the text, marks of review. */
export const expectNoLeaks = (made: Rendered, numRuns = 1000): Promise<void> =>
  fc.assert(
    fc.asyncProperty(markedDraft, async (draft) => {
      const output = await made(draft)
      const words = newsroomWords(draft.story, besideWords(draft.noted))
      expect(leaksIn(output, [...draft.marks, ...words])).toEqual([])
      expect(output.match(ofReview)).toBeNull()
    }),
    { seed, numRuns },
  )

/** What the editor, the ledger and the schema write about words: states, items, margins, facts of a step, doubt. */
const ofReview =
  /data-(?:state|item|current|source|when|place|link)=|data-doubtful="true"|class="(?:attribution|margin|marginMark)"|unreviewed|queried|"(?:state|doubtful)"/i

/** Whether somebody doubts a step is no reader's to know: where all steps go out, the bytes are the same either way. */
export const expectNoDoubt = (made: Rendered, numRuns = 100): Promise<void> =>
  fc.assert(
    fc.asyncProperty(markedDraft, async (draft) => {
      const [sure, unsure] = [
        withChains(
          draft,
          doubt(() => false),
        ),
        withChains(
          draft,
          doubt(() => true),
        ),
      ]
      expect(nameless(await made(unsure))).toBe(nameless(await made(sure)))
    }),
    { seed, numRuns },
  )

/** Where a doubtful step is not published, nothing tells that there is one: the bytes are those of a chain without it. */
export const expectDoubtLeftOut = (made: Rendered, numRuns = 100): Promise<void> =>
  fc.assert(
    fc.asyncProperty(markedDraft, async (draft) => {
      const isOdd = (at: number) => at % 2 === 1
      const sure = withChains(draft, (chain) => doubt(() => false)(chain.filter((_, at) => !isOdd(at))))
      expect(await made(withChains(draft, doubt(isOdd)))).toBe(await made(sure))
    }),
    { seed, numRuns },
  )

type Chain = readonly ChainStep[]
const doubt =
  (doubtful: (at: number) => boolean) =>
  (chain: Chain): Chain =>
    chain.map((step, at) => ({ ...step, doubtful: doubtful(at) }))

/** Each copy has a name of its own. */
const nameless = (output: string): string => output.replace(/ data-copied="[^"]*"/g, '')

const withChains = (draft: MarkedDraft, changed: (chain: Chain) => Chain): MarkedDraft => ({
  ...draft,
  story: {
    ...draft.story,
    body: draft.story.body.map((block) => (block.kind === 'quote' ? { ...block, chain: changed(block.chain) } : block)),
  },
})

/** The writers that a room lends: `writeHtml`, `pageOf`. */
export const writersOf = (room: string, lends: object): readonly string[] =>
  Object.keys(lends).flatMap((name) => (/^(write|page)[A-Z]/.test(name) ? [`${room} ${name}`] : []))

/** Files of these rooms that are named for a writer. */
export const writerFiles = (rooms: readonly string[]): readonly string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => rooms.includes(path.split('/')[0] ?? '') && /\/(write|copy)[A-Z]\w*\.tsx?$/i.test(path))
    .map((path) => `file ${basename(path).replace(/\.tsx?$/, '')}`)
