import { expect, test, vi } from 'vitest'
import { createMemoryKeeper, draftId } from '~/drafts'
import { emptyStory, plainHouse, richText } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { deskInTest } from '../panes/deskInTest.tsx'
import { blockId, jerusalem } from '../panes/itemInTest.ts'
import { exportDraft } from './exportDraft.ts'
import * as files from './fileOf.ts'
import * as saving from './saveFile.ts'
import { createView } from './view.ts'

const story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, blockId('p')),
  body: [{ kind: 'note', id: blockId('n'), purpose: 'desk', text: richText('Only Noa has met him.') }],
} as const

/** Exports this story with a writer that makes `text` of it. */
async function exported(format: 'html' | 'stet', text: string) {
  vi.spyOn(files, 'writeFileOf').mockResolvedValue({ story, text, type: 'text/html', extension: 'html' })
  const saved: string[] = []
  vi.spyOn(saving, 'saveFile').mockImplementation((_, name) => saved.push(name))
  const { desk } = deskInTest([], { story })
  const view = createView()
  const opened = { ...desk, draft: draftId('d'), flush: async () => {} }
  const keeper = createMemoryKeeper(fakeClock())
  await exportDraft({ desk: opened, view, keeper, house: Promise.resolve(plainHouse) }, format)
  return { saved, says: view.getState().says }
}

test('a file for readers that would hold a note to the desk is not handed over, and the person is told', async () => {
  expect(await exported('html', '<p>Only&nbsp;<b>Noa</b> has met him.</p>')).toEqual({
    saved: [],
    says: 'Nothing was exported: the file would have held words for the newsroom alone: “Only Noa has met him.” Take that note out, or export a Stet file, and tell whoever keeps Stet for you.',
  })
})

test('a file without it is handed over, and so is a Stet file with it', async () => {
  expect([await exported('html', '<p>It burns.</p>'), await exported('stet', 'Only Noa has met him.')]).toEqual([
    { saved: ['story.html'], says: null },
    { saved: ['story.html'], says: null },
  ])
})
