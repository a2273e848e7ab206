import { reviewing } from '~/review'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginDraft, createMemoryKeeper, createRemoteKeeper, foldDraft } from '~/drafts'
import { type BlockId, emptyStory, passagesOf, type Zone } from '~/story'
import { type Accident, badLine, fetchFrom } from '~tests/kit/badLine.ts'
import { collabWriter, type CollabWriter } from '~tests/kit/collabWriter.ts'
import { type FakeClock, fakeClock } from '~tests/kit/fakeClock.ts'
import { createKeeperServer, type KeeperServer } from '~tests/kit/keeperServer.ts'
import { type Desk, openDesk } from './index.ts'

const dana = { id: 'dana', name: 'Dana Ruiz' }
const noa = { id: 'noa', name: 'Noa Adler' }
const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
/** Where the text of the first paragraph begins. */
const inBody = 9

/** One person at a machine of their own, with a line to the server that is down, or does harm to some requests. */
interface Seat {
  readonly desk: Desk
  readonly writer: CollabWriter
  readonly line: { isDown: boolean; harm: Accident | null }
}

const accidents: readonly Accident[] = [
  { kind: 'dropped' },
  { kind: 'answer lost' },
  { kind: 'cut' },
  { kind: 'doubled' },
  { kind: 'answered', status: 500 },
  { kind: 'answered', status: 503, body: '<h1>Back soon</h1>' },
]

async function twoMachines(newId: () => string) {
  const clock = fakeClock()
  const server = createKeeperServer(createMemoryKeeper(clock))
  const sure = createRemoteKeeper(fetchFrom(server.answer), 'http://server', { clock })
  const begun = await beginDraft(sure, { clock, newId, who: dana }, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const { draft } = begun
  const log = async () => {
    const opened = await sure.open(draft)
    if (opened.kind !== 'log') throw new Error(opened.kind)
    return opened.entries
  }
  const sit = async (who: typeof dana) => seatAt({ clock, server, newId, draft, who })
  return { clock, server, log, seats: [await sit(dana), await sit(noa)] as const }
}

interface Room {
  readonly clock: FakeClock
  readonly server: KeeperServer
  readonly newId: () => string
  readonly draft: Desk['draft']
  readonly who: typeof dana
}

async function seatAt({ clock, server, newId, draft, who }: Room): Promise<Seat> {
  const line: Seat['line'] = { isDown: false, harm: null }
  const reach = badLine(server.answer, () => {
    if (line.isDown) return { kind: 'dropped' }
    const { harm } = line
    line.harm = null
    return harm
  })
  const keeper = createRemoteKeeper(fetchFrom(reach), 'http://server', { clock })
  const opened = await openDesk({ review: reviewing, draft, keeper, check: async () => [], clock, newId, who })
  if (opened.kind !== 'desk') throw new Error(opened.kind)
  return { desk: opened.desk, writer: collabWriter(opened.desk), line }
}

const event = fc.record({
  seat: fc.integer({ min: 0, max: 1 }),
  what: fc.constantFrom(
    'type',
    'type',
    'type',
    'type',
    'delete',
    'split',
    'harm',
    'harm',
    'go away',
    'come back',
    'hang up',
  ),
  at: fc.nat(60),
  harm: fc.constantFrom(...accidents),
  wait: fc.constantFrom(0, 0, 20, 90, 210, 700, 3000),
})

test('two machines at one draft on a server come to the same words, nothing lost and nothing doubled, whatever the lines do', async () => {
  let harmed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 50 }), async (events) => {
      let ids = 0
      const { clock, server, log, seats } = await twoMachines(() => `id-${++ids}`)
      let typed = 0
      let deleted = 0
      for (const { seat: index, what, at, harm, wait } of events) {
        const { writer, line } = seats[index === 0 ? 0 : 1]
        if (what === 'type') {
          const letter = String.fromCodePoint(0x4e00 + typed++)
          writer.edit((tr) => tr.insertText(letter, Math.max(tr.doc.content.size - 1 - at, inBody)))
        }
        if (what === 'delete') {
          writer.edit((tr) => {
            if (tr.doc.content.size <= inBody + 3) return tr
            deleted += 1
            return tr.delete(inBody, inBody + 1)
          })
        }
        if (what === 'split') writer.edit((tr) => tr.split(tr.doc.content.size - 1))
        if (what === 'harm') line.harm = harm
        if (what === 'go away') line.isDown = true
        if (what === 'come back') line.isDown = false
        if (what === 'hang up') server.hangUp()
        if (what === 'harm' || what === 'go away') harmed += 1
        await clock.pass(wait)
      }
      for (const { line } of seats) Object.assign(line, { isDown: false, harm: null })
      await clock.pass(70_000)

      const entries = await log()
      const folded = foldDraft(entries)
      expect(folded.readOnly).toBe(null)
      for (const { desk, writer } of seats) {
        expect(writer.doc()).toEqual(folded.doc)
        expect(desk.store.getState().save.kind).toBe('saved')
        await desk.close()
      }
      const found = passagesOf(folded.story).flatMap(({ text }) => text.match(/[\u4e00-\u4eff]/g) ?? [])
      expect(new Set(found).size).toBe(found.length)
      expect(found.length).toBeGreaterThanOrEqual(deleted === 0 ? typed : 0)
      expect(new Set(entries.map(({ entry }) => entry.id)).size).toBe(entries.length)
    }),
    { numRuns: 30 },
  )
  expect(harmed).toBeGreaterThan(50)
}, 30_000)
