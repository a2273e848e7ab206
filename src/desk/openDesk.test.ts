import { reviewing } from '~/review'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '~/attribution'
import {
  beginDraft,
  type Card,
  createMemoryKeeper,
  type DraftId,
  draftId,
  type Entry,
  entryOf,
  foldDraft,
  instantAt,
  type Keeper,
  type Kept,
  snapshotEvery,
  versionAt,
} from '~/drafts'
import {
  type BlockId,
  emptyStory,
  type Passage,
  passagesOf,
  plainText,
  richText,
  schemaVersion,
  type Story,
  type Zone,
} from '~/story'
import { collabWriter } from '~tests/kit/collabWriter.ts'
import { type FakeClock, fakeClock } from '~tests/kit/fakeClock.ts'
import { type ShakyKeeper, shakyKeeper } from '~tests/kit/shakyKeeper.ts'
import { type Check, type Desk, openDesk } from './index.ts'
import { restBeforeSaved } from './createKeeping.ts'
import { checkAfter } from './createChecking.ts'
import { itemsAfter, publishAfter, publishEvery } from './openDesk.ts'

const who = { id: 'dana', name: 'Dana Ruiz' }
const card: Card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }

/** A story with a quote in it, so that there is something to rule on. */
const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId),
  body: [
    {
      kind: 'quote',
      id: 'q1' as BlockId,
      words: [richText('We will appeal.')],
      chain: [{ id: 's1' as BlockId, role: 'said by', name: 'Dana Ruiz', doubtful: false }],
    },
    { kind: 'paragraph', id: 'p1' as BlockId, text: [] },
  ],
}

/** Where the text of the last paragraph begins. */
const inParagraph = 39

let clock: FakeClock
let keeper: ShakyKeeper
let draft: DraftId
let ids = 0
let start: number
const newId = () => `id-${++ids}`

beforeEach(async () => {
  clock = fakeClock()
  ids = 0
  start = clock.now()
  keeper = shakyKeeper(createMemoryKeeper(clock))
  const begun = await beginDraft(keeper, { clock, newId, who }, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  draft = begun.draft
  keeper.sent.length = 0
})

const noFindings: Check = async () => []

async function open({ from = keeper, check = noFindings }: { from?: Keeper; check?: Check } = {}): Promise<Desk> {
  const opened = await openDesk({ review: reviewing, draft, keeper: from, check, clock, newId, who })
  if (opened.kind !== 'desk') throw new Error(opened.kind)
  return opened.desk
}

async function log(): Promise<readonly Kept[]> {
  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') throw new Error(opened.kind)
  return opened.entries
}

/** The last paragraph as the log has it, and what happened, in order. */
async function kept(): Promise<{ readonly text: string; readonly log: string }> {
  const entries = await log()
  const { story, readOnly } = foldDraft(entries)
  if (readOnly !== null) throw new Error(readOnly)
  return { text: lastText(story), log: entries.map(({ entry }) => entry.what.kind).join(' ') }
}

function lastText(story: Story): string {
  const last = story.body.at(-1)
  return last?.kind === 'paragraph' ? plainText(last.text) : ''
}

const state = (desk: Desk) => desk.store.getState()
const save = (desk: Desk) => state(desk).save
const item = (desk: Desk) => {
  const [first] = state(desk).items
  if (first === undefined) throw new Error('nothing to rule on')
  return first
}
/** The keeper for a window that gets no hints. */
const deaf = (): Keeper => ({ ...keeper, follow: () => () => {} })
/** Another person's window, without a desk. */
const elsewhere = async (...whats: readonly Entry['what'][]) => {
  const entries = whats.map((what) => entryOf({ clock, newId, who: { id: 'sam', name: 'Sam' } }, what))
  return keeper.append(draft, versionAt((await log()).length), entries, card)
}

describe('opening', () => {
  test('a long draft opens from its snapshot, at the place in the log where its editor begins', async () => {
    const one = await open()
    const typist = collabWriter(one)
    for (let at = 0; at < snapshotEvery; at++) {
      typist.type('a')
      if (at % 50 === 0) one.rule(item(one), 'stet')
      await one.flush()
    }
    await clock.pass(60_000)
    const snapshot = await keeper.openSnapshot(draft)
    expect(snapshot).toMatchObject({ kind: 'snapshot', snapshot: { version: snapshotEvery } })
    const asked: (number | undefined)[] = []
    const from: Keeper = {
      ...keeper,
      open: (id, ...range) => {
        asked.push(range[0])
        return keeper.open(id, ...range)
      },
    }
    const two = await open({ from })
    expect(asked).toEqual([snapshotEvery - 1])
    const folded = foldDraft(await log())
    expect({ doc: two.doc, steps: two.steps, state: state(two) }).toMatchObject({
      doc: folded.doc,
      steps: folded.steps,
      state: { story: folded.story, decisions: folded.decisions, version: folded.version },
    })
    const writer = collabWriter(two)
    writer.type('b')
    typist.type('c')
    await clock.pass(1000)
    expect(foldDraft(await log()).doc).toEqual(writer.doc())
    expect(typist.doc()).toEqual(writer.doc())
    await Promise.all([one.close(), two.close()])
  })

  test('a draft nobody began is missing', async () => {
    const opened = await openDesk({
      review: reviewing,
      draft: draftId('nobody'),
      keeper,
      check: noFindings,
      clock,
      newId,
      who,
    })
    expect(opened).toEqual({ kind: 'missing' })
  })

  test('a keeper that fails says why, and nothing is appended', async () => {
    const failing: Keeper = { ...keeper, open: async () => ({ kind: 'failed', problem: 'unavailable' }) }
    const opened = await openDesk({ review: reviewing, draft, keeper: failing, check: noFindings, clock, newId, who })
    expect(opened).toEqual({ kind: 'failed', problem: 'unavailable' })
    expect(keeper.sent).toEqual([])
  })

  test('an opened draft is saved as of its last entry, with its items, before anyone types', async () => {
    const desk = await open()
    const { revision, checked, save, items, spiked, story: opened } = state(desk)
    expect({ revision, checked, save, spiked, opened }).toEqual({
      revision: 1,
      checked: 0,
      save: { kind: 'saved', at: start },
      spiked: false,
      opened: story,
    })
    expect(items.map((one) => one.wording.words)).toEqual(['We will appeal.'])
    expect(desk.steps).toBe(0)
  })
})

describe('keeping', () => {
  test('what is typed is kept within a quarter of a second, and is called saved when typing rests after that', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    expect(save(desk)).toEqual({ kind: 'saved', at: start })
    writer.type('Hello')
    expect(save(desk)).toEqual({ kind: 'saving' })
    await clock.pass(199)
    expect(await kept()).toEqual({ text: '', log: 'began' })
    expect(save(desk)).toEqual({ kind: 'saving' })
    await clock.pass(50)
    expect(await kept()).toEqual({ text: 'Hello', log: 'began edited' })
    expect(writer.unconfirmed()).toEqual([])
    expect(save(desk)).toEqual({ kind: 'saving' })
    await clock.pass(51)
    expect(save(desk)).toEqual({ kind: 'saved', at: start + 200 })
  })

  test('typing on and on is kept all along', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    for (let key = 0; key < 100; key++) {
      writer.type('x')
      await clock.pass(50)
      expect(writer.text().length - 'We will appeal.Dana Ruiz\n'.length - (await kept()).text.length).toBeLessThan(5)
    }
    await clock.pass(250)
    expect((await kept()).text).toBe('x'.repeat(100))
    expect(keeper.sent.length).toBeLessThan(30)
  })

  test('a window that closes sends all that is unkept in that moment, and if it lives on all counts once', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.type('Hello')
    const release = keeper.hold()
    await clock.pass(200)
    writer.type(', harbour')
    desk.rule(item(desk), 'stet')
    desk.leave()
    expect(await kept()).toEqual({ text: 'Hello, harbour', log: 'began edited edited decided' })
    release()
    await clock.pass(2_000)
    expect(await kept()).toEqual({ text: 'Hello, harbour', log: 'began edited edited decided' })
    expect(save(desk).kind).toBe('saved')
    expect(writer.unconfirmed()).toEqual([])
    writer.type('!')
    await clock.pass(250)
    expect((await kept()).text).toBe('Hello, harbour!')
  })

  test('a window that closes before it heard that an append is kept sends what came after, and if it lives on all counts once', async () => {
    let answer = () => {}
    const answers = new Promise<void>((resolve) => {
      answer = resolve
    })
    const slow: Keeper = {
      ...deaf(),
      append: async (...sent) => {
        const kept = await keeper.append(...sent)
        await answers
        return kept
      },
    }
    const desk = await open({ from: slow })
    const writer = collabWriter(desk)
    writer.type('Hello')
    await clock.pass(200)
    writer.type(', harbour')
    desk.leave()
    expect(await kept()).toEqual({ text: 'Hello, harbour', log: 'began edited edited' })
    answer()
    await clock.pass(2_000)
    expect(await kept()).toEqual({ text: 'Hello, harbour', log: 'began edited edited' })
    expect(writer.unconfirmed()).toEqual([])
    expect(save(desk).kind).toBe('saved')
  })

  test('a window that closes with nothing unkept sends nothing', async () => {
    const desk = await open()
    collabWriter(desk).type('Hello')
    await clock.pass(250)
    desk.leave()
    expect((await kept()).log).toBe('began edited')
  })

  test('words typed during an append go out at once when it has answered, and only then is all saved', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    const release = keeper.hold()
    writer.type('One.')
    await clock.pass(200)
    writer.type(' Two.')
    await clock.pass(300)
    expect(keeper.sent).toHaveLength(1)
    expect(save(desk)).toEqual({ kind: 'saving' })
    const saves: string[] = []
    desk.store.subscribe((now, before) => now.save !== before.save && saves.push(now.save.kind))
    release()
    await clock.pass(0)
    expect(await kept()).toEqual({ text: 'One. Two.', log: 'began edited edited' })
    expect(saves).toEqual(['saved'])
  })

  test('an append whose answer was lost is sent again unchanged, and counts once', async () => {
    const desk = await open({ from: deaf() })
    const writer = collabWriter(desk)
    keeper.loseAnswers(1)
    writer.type('One.')
    await clock.pass(200)
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'offline' })
    writer.type(' Two.')
    await clock.pass(1000)
    expect(keeper.sent[1]).toEqual(keeper.sent[0])
    expect(await kept()).toEqual({ text: 'One. Two.', log: 'began edited edited' })
    expect(save(desk)).toEqual({ kind: 'saved', at: start + 1200 })
    expect(writer.unconfirmed()).toEqual([])
  })

  test('an append whose answer was lost is recognised among what others did after it', async () => {
    const desk = await open({ from: deaf() })
    const writer = collabWriter(desk)
    keeper.loseAnswers(1)
    writer.type('One.')
    await clock.pass(200)
    writer.type(' Two.')
    await elsewhere({ kind: 'edited', tab: 'sam', steps: [{ stepType: 'docAttr', attr: 'slug', value: 'strike' }] })
    await clock.pass(5000)
    expect(await kept()).toEqual({ text: 'One. Two.', log: 'began edited edited edited' })
    expect(state(desk).story.slug).toBe('strike')
    expect(writer.doc()).toEqual(foldDraft(await log()).doc)
    expect(save(desk).kind).toBe('saved')
  })

  test('a refusal is shown within a second, typing goes on, and tries grow further apart until it heals', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    keeper.fail('full')
    writer.type('a')
    await clock.pass(200)
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'full' })
    const tries: number[] = []
    for (let second = 0; second < 70; second++) {
      const before = keeper.sent.length
      writer.type('b')
      await clock.pass(1000)
      if (keeper.sent.length > before) tries.push(second)
    }
    expect(tries).toEqual([0, 2, 6, 14, 30, 60])
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'full' })
    keeper.fail(null)
    await clock.pass(30_000)
    expect((await kept()).text).toBe(`a${'b'.repeat(70)}`)
    expect(save(desk).kind).toBe('saved')
  })

  test('another reason for not being saved is shown', async () => {
    const desk = await open()
    collabWriter(desk).type('a')
    keeper.fail('offline')
    await clock.pass(200)
    keeper.fail('full')
    await clock.pass(1000)
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'full' })
  })

  test('a person may have it tried at once', async () => {
    const desk = await open()
    keeper.fail('offline')
    collabWriter(desk).type('a')
    await clock.pass(20_000)
    keeper.fail(null)
    desk.retry()
    await clock.pass(0)
    expect((await kept()).text).toBe('a')
    expect(save(desk).kind).toBe('saved')
    await clock.pass(60_000)
    expect(await kept()).toEqual({ text: 'a', log: 'began edited' })
  })

  test('an append that does not answer is called unsaved within a second, and saved when it does', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    const release = keeper.hold()
    writer.type('a')
    await clock.pass(1150)
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'unavailable' })
    writer.type('b')
    release()
    await clock.pass(0)
    expect((await kept()).text).toBe('ab')
    await clock.pass(restBeforeSaved)
    expect(save(desk).kind).toBe('saved')
  })

  test('who types on sees no save flicker by', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    const seen: string[] = []
    desk.store.subscribe(({ save }, before) => {
      if (save !== before.save) seen.push(save.kind)
    })
    for (let key = 0; key < 20; key += 1) {
      writer.type('a')
      await clock.pass(50)
    }
    expect(seen).toEqual(['saving'])
    await clock.pass(restBeforeSaved)
    expect(seen).toEqual(['saving', 'saved'])
    expect((await kept()).text).toBe('a'.repeat(20))
  })

  test('words flushed by a page that hides are called saved at once', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.type('a')
    await desk.flush()
    expect(save(desk).kind).toBe('saved')
  })

  test('a keeper with a bug is not believed, and is tried again', async () => {
    let broken = true
    const desk = await open({
      from: {
        ...keeper,
        append: async (...call) => {
          if (broken) throw new Error('a bug in the keeper')
          return keeper.append(...call)
        },
      },
    })
    const writer = collabWriter(desk)
    writer.type('a')
    await expect(desk.flush()).rejects.toThrow('a bug in the keeper')
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'unavailable' })
    broken = false
    await clock.pass(1000)
    expect((await kept()).text).toBe('a')
  })

  test('a keeper that says kept and did not keep is not believed', async () => {
    const desk = await open({ from: { ...keeper, append: async () => ({ kind: 'kept', version: versionAt(9) }) } })
    collabWriter(desk).type('a')
    await clock.pass(5000)
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'refused' })
  })

  test('flushing keeps at once what was typed, and answers when it is kept', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.type('Last words')
    await desk.flush()
    expect(await kept()).toEqual({ text: 'Last words', log: 'began edited' })
    expect(clock.now()).toBe(start)
    await desk.flush()
    expect(keeper.sent).toHaveLength(1)
  })

  test('closing during an append waits for it and keeps what came after', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    const release = keeper.hold()
    writer.type('One.')
    await clock.pass(200)
    writer.type(' Two.')
    const closed = desk.close()
    release()
    await closed
    expect((await kept()).text).toBe('One. Two.')
    writer.type(' Three.')
    await clock.pass(10_000)
    expect((await kept()).text).toBe('One. Two.')
    expect(clock.pending()).toBe(0)
  })

  test('closing while nothing can be kept ends after one more try', async () => {
    const desk = await open()
    keeper.fail('full')
    collabWriter(desk).type('a')
    await clock.pass(300)
    await desk.close()
    expect(keeper.sent).toHaveLength(2)
    expect(clock.pending()).toBe(0)
  })

  test('the shelf shows the last letter of the headline', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.edit((tr) => tr.insertText('Strik', 1))
    await clock.pass(190)
    writer.edit((tr) => tr.insertText('e', 6))
    await clock.pass(500)
    const shelf = await keeper.list()
    expect(shelf.kind === 'shelf' && shelf.drafts[0]?.card).toEqual({
      ...card,
      headline: 'Strike',
      unreviewed: 1,
      sources: '1\tsaid by\tDana Ruiz',
    })
  })

  test('the editor may be taken away and brought back without losing or doubling a word', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    const detach = desk.attach(writer)
    writer.type('One.')
    detach()
    await elsewhere({ kind: 'edited', tab: 'sam', steps: [{ stepType: 'docAttr', attr: 'slug', value: 'strike' }] })
    await clock.pass(1000)
    desk.attach({ ...writer })
    writer.type(' Two.')
    await clock.pass(1000)
    expect((await kept()).text).toBe('One. Two.')
    expect(writer.doc()).toEqual(foldDraft(await log()).doc)
  })
})

describe('rulings', () => {
  test('a ruling is in force at once and kept at once', async () => {
    const desk = await open()
    desk.rule(item(desk), 'query', 'Who heard it?')
    expect(item(desk).state).toBe('queried')
    await clock.pass(0)
    expect(await kept()).toEqual({ text: '', log: 'began decided' })
    expect(foldDraft(await log()).decisions).toEqual(state(desk).decisions)
    expect(save(desk)).toEqual({ kind: 'saved', at: start })
  })

  test('a ruling made over unkept edits goes with them, edits first', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.type('One.')
    desk.rule(item(desk), 'stet')
    await clock.pass(0)
    expect(keeper.sent.map(({ entries }) => entries.map((entry) => entry.what.kind))).toEqual([['edited', 'decided']])
  })

  test.each(['alone', 'where somebody came before'])('words typed after publishing come after it, %s', async (how) => {
    const desk = await open({ from: deaf() })
    const writer = collabWriter(desk)
    if (how !== 'alone') await elsewhere({ kind: 'named', version: versionAt(1), name: 'Read by desk' })
    const release = keeper.hold()
    writer.type('One.')
    await clock.pass(200)
    writer.type(' Two.')
    desk.note({ kind: 'published', edition: null })
    writer.type(' Three.')
    desk.name(versionAt(1), 'Sent to desk')
    writer.type(' Four.')
    release()
    await clock.pass(1000)
    const entries = await log()
    const at = (kind: string) => entries.findLastIndex(({ entry }) => entry.what.kind === kind) + 1
    expect(lastText(foldDraft(entries.slice(0, at('published'))).story)).toBe('One. Two.')
    expect(lastText(foldDraft(entries.slice(0, at('named'))).story)).toBe('One. Two. Three.')
    expect((await kept()).text).toBe('One. Two. Three. Four.')
    expect(save(desk).kind).toBe('saved')
  })

  test('rulings made while nothing can be kept are kept later, in order, once', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    keeper.fail('offline')
    desk.rule(item(desk), 'query', 'Sure?')
    writer.type('One.')
    await clock.pass(300)
    desk.rule(item(desk), 'stet')
    desk.keepOrigin({ title: 'Wire', text: 'We will appeal.' })
    expect(item(desk).state).toBe('stet')
    expect(save(desk)).toEqual({ kind: 'unsaved', why: 'offline' })
    keeper.fail(null)
    await clock.pass(10_000)
    expect(await kept()).toEqual({ text: 'One.', log: 'began decided edited decided origin' })
    const folded = foldDraft(await log())
    expect(folded.decisions.map(({ ruling }) => ruling)).toEqual(['query', 'stet'])
    expect(state(desk).decisions).toEqual(folded.decisions)
    expect(state(desk).origins).toEqual(folded.origins)
    expect(folded.origins.map(({ title, text, at }) => ({ title, text, at }))).toEqual([
      { title: 'Wire', text: 'We will appeal.', at: start + 300 },
    ])
  })

  test('rulings are taken back one by one, the last first, and only those of this window', async () => {
    const desk = await open()
    const other = await open()
    desk.rule(item(desk), 'query', 'Sure?')
    desk.rule(item(desk), 'stet')
    await clock.pass(50)
    expect(other.takeBack()).toEqual([])
    expect(desk.takeBack().map(({ ruling }) => ruling)).toEqual(['stet'])
    expect(item(desk).state).toBe('queried')
    expect(desk.takeBack().map(({ ruling }) => ruling)).toEqual(['query'])
    expect([item(desk).state, desk.takeBack()]).toEqual(['unreviewed', []])
    await clock.pass(50)
    expect((await kept()).log).toBe('began decided decided undone undone')
    expect(foldDraft(await log()).decisions).toEqual([])
    expect(item(other).state).toBe('unreviewed')
  })

  test('what is decided together is taken back together, and what it undid holds again', async () => {
    const desk = await open()
    const { wording, block, nth } = item(desk)
    const made = { on: wording, block, nth, by: who, at: instantAt(clock.now()) }
    const first = desk.decide([{ ...made, ruling: 'query', question: 'Who?' }])
    desk.decide(
      [
        { ...made, ruling: 'amend' },
        { ...made, ruling: 'stet' },
      ],
      first === null ? [] : [first],
    )
    expect(state(desk).decisions.map(({ ruling }) => ruling)).toEqual(['amend', 'stet'])
    desk.takeBack()
    expect(state(desk).decisions.map(({ ruling }) => ruling)).toEqual(['query'])
    await clock.pass(50)
    expect(foldDraft(await log()).decisions.map(({ ruling }) => ruling)).toEqual(['query'])
  })

  test('a query is closed by whoever asked it or by a desk head, and by anybody where none is named', async () => {
    const asker = await open()
    asker.rule(item(asker), 'query', 'Who heard it?')
    await clock.pass(50)
    const openedBy = async (name: string, heads: readonly string[]) => {
      const opened = await openDesk({
        review: reviewing,
        draft,
        keeper,
        check: noFindings,
        clock,
        newId,
        who: { id: name, name },
        heads: () => heads,
      })
      if (opened.kind !== 'desk') throw new Error(opened.kind)
      return opened.desk
    }
    const reporter = await openedBy('Ida Corrow', ['Noa Adler'])
    expect(reporter.rule(item(reporter), 'stet')).toBe('not theirs to close')
    expect(item(reporter).state).toBe('queried')
    const head = await openedBy('noa adler', ['Noa Adler'])
    expect(head.rule(item(head), 'stet')).toBe('ruled')
    expect(asker.rule(item(asker), 'query', 'Who was there?')).toBe('ruled')
    await clock.pass(50)
    const anybody = await openedBy('Somebody', [])
    expect(anybody.rule(item(anybody), 'stet')).toBe('ruled')
  })

  test('a ruling that others came before keeps its place in time and counts once', async () => {
    const desk = await open()
    const other = await open()
    const release = keeper.hold()
    desk.rule(item(desk), 'stet')
    other.rule(item(other), 'query', 'Who heard it?')
    await clock.pass(0)
    release()
    await clock.pass(10)
    expect((await kept()).log).toBe('began decided decided')
    expect(state(desk).decisions).toEqual(foldDraft(await log()).decisions)
    expect(state(other).decisions).toEqual(state(desk).decisions)
    expect(item(desk).state).toBe(item(other).state)
  })

  test('a changed word reopens a cleared quote and shows what was cleared', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    desk.rule(item(desk), 'stet')
    expect(item(desk).state).toBe('stet')
    writer.edit((tr) => tr.insertText('not ', 18))
    await clock.pass(publishEvery + itemsAfter)
    const { state: now, wording, before } = item(desk)
    expect({ now, words: wording.words, before: before?.on.words }).toEqual({
      now: 'unreviewed',
      words: 'We will not appeal.',
      before: 'We will appeal.',
    })
  })

  test('a name is kept, and a return after the edits that made it', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    desk.name(versionAt(1), 'Sent to desk')
    await clock.pass(0)
    writer.type('One.')
    desk.returned(versionAt(1))
    await clock.pass(0)
    expect((await log()).slice(1).map(({ entry }) => entry.what)).toEqual([
      { kind: 'named', version: 1, name: 'Sent to desk' },
      expect.objectContaining({ kind: 'edited' }),
      { kind: 'returned', to: 1 },
    ])
  })

  test('spiking and restoring are kept', async () => {
    const desk = await open()
    desk.spike()
    expect(state(desk).spiked).toBe(true)
    await clock.pass(0)
    desk.restore()
    expect(state(desk).spiked).toBe(false)
    await clock.pass(0)
    expect((await kept()).log).toBe('began spiked restored')
    const shelf = await keeper.list()
    expect(shelf.kind === 'shelf' && shelf.drafts[0]?.card.spiked).toBe(false)
  })
})

describe('publishing', () => {
  test('the store gets the story soon after the first change, not at every key', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    let told = 0
    desk.store.subscribe((now, before) => now.story !== before.story && told++)
    for (let key = 0; key < 10; key++) {
      writer.type('x')
      await clock.pass(10)
    }
    expect({ told, revision: state(desk).revision }).toEqual({ told: 0, revision: 1 })
    await clock.pass(publishAfter)
    expect({ told, revision: state(desk).revision }).toEqual({ told: 1, revision: 2 })
    expect(lastText(state(desk).story)).toBe('x'.repeat(10))
  })

  test('what was typed last is in the store as soon as it is flushed, whether it can be kept or not', async () => {
    const desk = await open()
    collabWriter(desk).type('Last.')
    void desk.flush()
    expect(lastText(state(desk).story)).toBe('Last.')
  })

  test('typing that never rests is published all the same, every quarter of a second', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    for (let key = 0; key < 100; key++) {
      writer.type('x')
      await clock.pass(10)
    }
    expect(state(desk).revision).toBe(1 + Math.floor(1000 / publishEvery))
  })

  test('what did not change is the very same thing', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.type('x')
    await clock.pass(1000)
    const before = state(desk)
    writer.type('y')
    await clock.pass(1000)
    const after = state(desk)
    expect(after.story).not.toBe(before.story)
    expect(after.story.body[0]).toBe(before.story.body[0])
    expect(after.items).toBe(before.items)
    expect(after.decisions).toBe(before.decisions)
    expect(after.origins).toBe(before.origins)
    expect(after.findings).toBe(before.findings)
  })

  test('a change that is taken back before it is seen is no new revision', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.type('x')
    await clock.pass(1000)
    const before = state(desk)
    const end = writer.text().length
    writer.type('y')
    writer.edit((tr) => tr.delete(tr.doc.content.size - 2, tr.doc.content.size - 1))
    await clock.pass(1000)
    expect(writer.text()).toHaveLength(end)
    expect(lastText(state(desk).story)).toBe('x')
    expect(state(desk).items).toBe(before.items)
  })
})

describe('checking', () => {
  const finding = (words: string): Finding => ({
    type: 'indirect',
    content: [{ place: { block: 'p1' as BlockId, field: 'text' }, start: 0, end: words.length, exact: words }],
    cue: [],
    source: [],
    chain: [],
    confidence: 'likely',
    reason: 'A test says so.',
  })

  /** A checker that answers when it is told to. */
  function slowCheck() {
    const asked: { readonly text: string; readonly answer: (findings: readonly Finding[]) => void }[] = []
    const check = (passages: readonly Passage[]) =>
      new Promise<readonly Finding[]>((answer) => asked.push({ text: passages.at(-1)?.text ?? '', answer }))
    return { asked, check }
  }

  test('the story is checked after a pause, and its findings become items', async () => {
    const { asked, check } = slowCheck()
    const desk = await open({ check })
    const writer = collabWriter(desk)
    await clock.pass(checkAfter)
    asked[0]?.answer([])
    writer.type('He said so.')
    await clock.pass(checkAfter - 1)
    expect(asked).toHaveLength(1)
    await clock.pass(1)
    expect(asked.map(({ text }) => text)).toEqual(['', 'He said so.'])
    asked[1]?.answer([finding('He said so.')])
    await clock.pass(0)
    const { items, checked, revision } = state(desk)
    expect({ items: items.map((one) => one.wording.words), checked, revision }).toEqual({
      items: ['We will appeal.', 'He said so.'],
      checked: 2,
      revision: 2,
    })
  })

  test('while typing goes on it is checked all the same, now and then', async () => {
    const { asked, check } = slowCheck()
    const writer = collabWriter(await open({ check }))
    for (let at = 0; at < 3000; at += 50) {
      writer.type('x')
      await clock.pass(50)
      asked.at(-1)?.answer([])
    }
    expect(asked).toHaveLength(2)
  })

  test('what is ruled on while newer text is being checked keeps its item, and the others theirs', async () => {
    const { asked, check } = slowCheck()
    const desk = await open({ check })
    const writer = collabWriter(desk)
    writer.type('He said so.')
    await clock.pass(checkAfter)
    asked[0]?.answer([finding('He said so.')])
    await clock.pass(0)
    writer.edit((tr) => tr.insertText('Later: ', tr.doc.content.size - 12))
    await clock.pass(publishAfter)
    desk.rule(item(desk), 'stet')
    expect(state(desk).items.map(({ wording, state: ruled }) => [wording.words, ruled])).toEqual([
      ['We will appeal.', 'stet'],
      ['He said so.', 'unreviewed'],
    ])
  })

  test('one check at a time; what was typed meanwhile is checked next', async () => {
    const { asked, check } = slowCheck()
    const desk = await open({ check })
    const writer = collabWriter(desk)
    await clock.pass(300)
    writer.type('He said so.')
    await clock.pass(5000)
    expect(asked).toHaveLength(1)
    asked[0]?.answer([])
    await clock.pass(0)
    expect(asked.map(({ text }) => text)).toEqual(['', 'He said so.'])
  })

  test('an answer about words that have changed since marks only what still stands', async () => {
    const { asked, check } = slowCheck()
    const desk = await open({ check })
    const writer = collabWriter(desk)
    writer.type('He said so.')
    await clock.pass(300)
    writer.edit((tr) => tr.insertText('never ', tr.doc.content.size - 4))
    await clock.pass(150)
    asked[0]?.answer([finding('He said so.')])
    await clock.pass(0)
    expect(state(desk).findings).toHaveLength(1)
    expect(state(desk).items.map((one) => one.wording.words)).not.toContain('He said so.')
  })

  test('nothing is checked twice, nor after closing', async () => {
    const { asked, check } = slowCheck()
    const desk = await open({ check })
    await clock.pass(5000)
    asked[0]?.answer([])
    await clock.pass(0)
    desk.edited()
    await clock.pass(5000)
    expect(asked).toHaveLength(1)
    await desk.close()
    desk.edited()
    expect(clock.pending()).toBe(0)
  })

  const counted = async () => {
    const shelf = await keeper.list()
    return shelf.kind === 'shelf' ? shelf.drafts[0]?.card.unreviewed : shelf
  }

  test('the shelf counts what a check finds after the last append, and no entry is made for it', async () => {
    const { asked, check } = slowCheck()
    const desk = await open({ check })
    collabWriter(desk).type('He said so.')
    await clock.pass(2000)
    const { log: before } = await kept()
    expect(await counted()).toBe(1)
    const states: string[] = []
    desk.store.subscribe(({ save }) => states.push(save.kind))
    asked[0]?.answer([finding('He said so.')])
    await clock.pass(10)
    expect(await counted()).toBe(2)
    expect((await kept()).log).toBe(before)
    expect(new Set(states)).toEqual(new Set(['saved']))
  })

  test('opening a draft whose counts are right tells the shelf nothing', async () => {
    await open()
    await clock.pass(5000)
    expect(keeper.sent).toEqual([])
  })

  test('a draft that is closed while it is checked is counted all the same', async () => {
    const { asked, check } = slowCheck()
    const desk = await open({ check })
    collabWriter(desk).type('He said so.')
    await clock.pass(100)
    const closed = desk.close()
    await clock.pass(0)
    asked[0]?.answer([finding('He said so.')])
    await closed
    expect(await counted()).toBe(2)
    expect(clock.pending()).toBe(0)
  })

  test('a checker that never answers does not keep a draft from closing', async () => {
    const { check } = slowCheck()
    const desk = await open({ check })
    collabWriter(desk).type('He said so.')
    const closed = desk.close()
    await clock.pass(2000)
    await closed
    expect((await kept()).text).toBe('He said so.')
  })
})

describe('two windows', () => {
  test('two desks on one draft converge, whoever types where', async () => {
    const one = await open()
    const two = await open()
    const writers = [collabWriter(one), collabWriter(two)]
    for (let key = 0; key < 40; key++) {
      writers[0]?.type('a')
      writers[1]?.edit((tr) => tr.insertText('b', 1))
      await clock.pass(37)
    }
    await clock.pass(1000)
    const folded = foldDraft(await log())
    expect(folded.readOnly).toBe(null)
    for (const writer of writers) expect(writer.doc()).toEqual(folded.doc)
    expect({ text: lastText(folded.story), headline: plainText(folded.story.headline) }).toEqual({
      text: 'a'.repeat(40),
      headline: 'b'.repeat(40),
    })
    expect([save(one).kind, save(two).kind]).toEqual(['saved', 'saved'])
    expect(state(one).story).toEqual(folded.story)
    expect(state(two).version).toEqual((await log()).length)
  })

  test('what is typed while behind is put over what was missed', async () => {
    const one = await open()
    const two = await open({ from: deaf() })
    const first = collabWriter(one)
    const second = collabWriter(two)
    first.type('First.')
    await clock.pass(500)
    second.type('Second.')
    await clock.pass(190)
    const release = keeper.hold()
    await clock.pass(10)
    second.type(' More.')
    release()
    await clock.pass(500)
    expect(second.doc()).toEqual(foldDraft(await log()).doc)
    expect(first.doc()).toEqual(second.doc())
    expect(
      lastText(foldDraft(await log()).story)
        .split('')
        .sort()
        .join(''),
    ).toBe('First.Second. More.'.split('').sort().join(''))
  })

  test('a window that shows another’s words does not call them its own', async () => {
    const one = await open()
    const two = await open()
    collabWriter(one).type('First.')
    const second = collabWriter(two)
    const saves: string[] = []
    two.store.subscribe((now, before) => now.save !== before.save && saves.push(now.save.kind))
    await clock.pass(500)
    expect(second.text()).toContain('First.')
    expect(saves).toEqual([])
    expect(lastText(state(two).story)).toBe('First.')
    expect((await kept()).log).toBe('began edited')
  })

  test('others’ words that came before the editor did are given to it first', async () => {
    const desk = await open()
    await elsewhere({ kind: 'edited', tab: 'sam', steps: [{ stepType: 'docAttr', attr: 'slug', value: 'strike' }] })
    await clock.pass(0)
    const writer = collabWriter(desk)
    writer.type('Hello')
    await clock.pass(500)
    expect(writer.doc()).toEqual(foldDraft(await log()).doc)
    expect(state(desk).story.slug).toBe('strike')
  })

  test('any mix of typing, rulings, failures, lost answers, strangers and windows that nearly close ends with everything kept once', async () => {
    const event = fc.record({
      desk: fc.integer({ min: 0, max: 1 }),
      what: fc.constantFrom(
        'type',
        'type',
        'type',
        'delete',
        'split',
        'decide',
        'fail',
        'heal',
        'lose',
        'flush',
        'hint',
        'leave',
      ),
      at: fc.nat(30),
      wait: fc.constantFrom(0, 0, 10, 60, 150, 400, 1500),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), fc.boolean(), async (events, mute) => {
        keeper = shakyKeeper(createMemoryKeeper(clock))
        const begun = await beginDraft(keeper, { clock, newId, who }, { story })
        if (begun.kind !== 'begun') throw new Error(begun.kind)
        draft = begun.draft
        const desks = [await open(), await open()] as const
        const writers = [collabWriter(desks[0]), collabWriter(desks[1])] as const
        const unmute = mute ? keeper.mute() : () => {}
        let typed = 0
        let decided = 0
        for (const { desk: index, what, at, wait } of events) {
          const desk = desks[index === 0 ? 0 : 1]
          const writer = writers[index === 0 ? 0 : 1]
          if (what === 'type') {
            writer.edit((tr) =>
              tr.insertText(
                String.fromCodePoint(0x4e00 + typed++),
                Math.max(tr.doc.content.size - 1 - at, inParagraph),
              ),
            )
          }
          if (what === 'delete')
            writer.edit((tr) => (tr.doc.content.size > inParagraph + 3 ? tr.delete(inParagraph, inParagraph + 1) : tr))
          if (what === 'split') writer.edit((tr) => tr.split(tr.doc.content.size - 1))
          if (what === 'decide') {
            desk.rule(item(desk), decided % 2 === 0 ? 'stet' : 'query', `${decided}`)
            decided += 1
          }
          if (what === 'fail') keeper.fail('offline')
          if (what === 'heal') keeper.fail(null)
          if (what === 'lose') keeper.loseAnswers(1)
          if (what === 'flush') void desk.flush()
          if (what === 'leave') desk.leave()
          if (what === 'hint') await elsewhere({ kind: 'origin', title: '', text: '' })
          await clock.pass(wait)
        }
        keeper.fail(null)
        keeper.loseAnswers(0)
        await clock.pass(40_000)
        unmute()
        await clock.pass(1000)
        const folded = foldDraft(await log())
        expect(folded.readOnly).toBe(null)
        expect(folded.decisions).toHaveLength(decided)
        const all = Array.from({ length: typed }, (_, at) => String.fromCodePoint(0x4e00 + at))
        const found = passagesOf(folded.story).flatMap(({ text }) => text.match(/[\u4e00-\u4eff]/g) ?? [])
        expect(found.sort()).toEqual(events.some(({ what }) => what === 'delete') ? found : all)
        expect(new Set(found).size).toBe(found.length)
        const ids = (await log()).map(({ entry }) => entry.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const at of [0, 1] as const) {
          expect(writers[at].doc()).toEqual(folded.doc)
          expect(save(desks[at]).kind).toBe('saved')
          expect(state(desks[at]).decisions).toEqual(folded.decisions)
          expect(state(desks[at]).version).toEqual((await log()).length)
          await desks[at].close()
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('reading only', () => {
  const newer = {
    ...entryOf({ clock: fakeClock(), newId: () => 'newer', who }, { kind: 'spiked' }),
    schema: schemaVersion + 1,
  }

  test('a draft of a newer Stet is never appended to', async () => {
    await keeper.append(draft, versionAt(1), [newer], card)
    keeper.sent.length = 0
    const desk = await open()
    const writer = collabWriter(desk)
    expect(save(desk)).toEqual({ kind: 'read-only', why: 'newer' })
    writer.type('x')
    desk.rule(item(desk), 'stet')
    desk.spike()
    desk.retry()
    await desk.flush()
    await clock.pass(5000)
    await desk.close()
    expect(keeper.sent).toEqual([])
    expect(item(desk).state).toBe('unreviewed')
  })

  test('a newer Stet that comes while this one writes ends its writing', async () => {
    const desk = await open()
    const writer = collabWriter(desk)
    writer.type('x')
    await keeper.append(draft, versionAt(1), [newer], card)
    keeper.sent.length = 0
    await clock.pass(5000)
    expect(save(desk)).toEqual({ kind: 'read-only', why: 'newer' })
    expect(keeper.sent).toEqual([])
  })

  test('steps that the editor cannot take end its writing, so that nothing is written over what it did not see', async () => {
    const desk = await open({ from: deaf() })
    const writer = collabWriter(desk)
    await elsewhere({ kind: 'edited', tab: 'sam', steps: [{ stepType: 'replace', from: 900, to: 900 }] })
    writer.type('x')
    await expect(desk.flush()).rejects.toThrow('Position 900 out of range')
    expect(save(desk)).toEqual({ kind: 'read-only', why: 'damaged' })
    await clock.pass(40_000)
    expect((await log()).map(({ entry }) => entry.what.kind)).toEqual(['began', 'edited'])
  })
})
