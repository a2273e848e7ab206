import { expect, test } from 'vitest'
import { createMemoryKeeper, draftId, entryId, type Happening, versionAt } from '~/drafts'
import { type Block, docFromStory, emptyStory, plainHouse, richText, type Story } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { deskInTest } from '../../panes/deskInTest.tsx'
import { blockId, instant, jerusalem, noa } from '../../panes/itemInTest.ts'
import { publishedFolder } from './publishedFolder.ts'

const at = instant('2016-10-02T11:05:00Z')
const card = { slug: '', headline: '', status: 'published', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const paragraph = (id: string, words: string): Block => ({
  kind: 'paragraph',
  id: blockId(id),
  text: richText(words),
})
const correction: Block = {
  kind: 'note',
  id: blockId('c'),
  purpose: 'correction',
  text: richText('An earlier version named another harbour.'),
}
const published: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: jerusalem }, blockId('a')),
  status: 'published',
  publishedAt: at,
  updatedAt: instant('2016-10-02T11:30:00Z'),
  headline: richText('Harbour shut'),
  body: [paragraph('a', 'The harbour is shut.'), correction],
}

/** The folder of a draft that went out as `published`, with `now` in the window. */
async function folderWith(now: Story, happenings: readonly Happening[] = went) {
  const keeper = createMemoryKeeper(fakeClock())
  const draft = draftId('draft')
  const entries = happenings.map((what, nth) => ({ id: entryId(`e${nth}`), schema: 1, by: noa, at, what }))
  await keeper.append(draft, versionAt(0), entries, card)
  const publications = [{ id: entryId('e1'), by: noa, at, edition: null }]
  const { desk } = deskInTest([], { story: now, publications })
  return publishedFolder({ ...desk, draft }, plainHouse, keeper)
}
const went: readonly Happening[] = [
  { kind: 'began', doc: docFromStory(published).toJSON() },
  { kind: 'published', edition: null },
]

test('a folder holds what was published, its corrections and times among it, and says what changed since', async () => {
  const note: Block = { kind: 'note', id: blockId('n'), purpose: 'desk', text: richText('Call the port.') }
  const file = await folderWith({
    ...published,
    updatedAt: instant('2016-10-02T12:00:00Z'),
    headline: richText('Harbour opens'),
    body: [paragraph('a', 'The harbour is shut.'), paragraph('b', 'It opens at noon.'), note],
  })
  if (file.story === null) throw new Error(file.says)
  expect(file.text).toContain('Harbour shut')
  expect(file.text).toContain('named another harbour')
  expect(file.text).toContain('2016-10-02T14:30:00+03:00')
  expect(file.text).not.toMatch(/opens|T15:00:00/)
  expect(file.says).toBe(
    'The folder holds the story as published on Sunday 2 October 2016, 14:05 Jerusalem: 3 blocks have changed since. Publish the update first to have it in the folder.',
  )
})

test('where nothing but notes to the desk came since, nothing is said', async () => {
  const note: Block = { kind: 'note', id: blockId('n'), purpose: 'desk', text: richText('Call the port.') }
  expect((await folderWith({ ...published, body: [...published.body, note] })).says).toBeUndefined()
})

test('what is no text and what moved has changed too', async () => {
  const moved = { ...published, section: 'Coast', body: published.body.toReversed() }
  expect((await folderWith(moved)).says).toMatch(/: 1 block and details of the story have changed since\./)
})

test('a story that never went out has no folder, nor one whose publication cannot be read', async () => {
  const keeper = createMemoryKeeper(fakeClock())
  const { desk } = deskInTest([], { story: published })
  expect(await publishedFolder({ ...desk, draft: draftId('draft') }, plainHouse, keeper)).toEqual({
    story: null,
    says: 'The story has not been published, so there is no folder of it. Publish it first.',
  })
  expect(await folderWith(published, went.slice(0, 1))).toEqual({
    story: null,
    says: 'What was published could not be read, so nothing was exported. Try again when it can be reached.',
  })
})
