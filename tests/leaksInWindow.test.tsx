import { act, render, screen } from '@testing-library/react'
import { AllSelection, EditorState, type Selection, TextSelection } from '@tiptap/pm/state'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { deskInTest } from '~/app/panes/deskInTest.tsx'
import { type Bench, BenchContext } from '~/app/writing/Bench.ts'
import { copyText } from '~/app/writing/copyText.ts'
import { CopyText } from '~/app/writing/CopyText.tsx'
import { createPages } from '~/app/writing/createPages.ts'
import { audienceOfFormat } from '~/app/writing/exportDraft.ts'
import { writeFileOf } from '~/app/writing/fileOf.ts'
import { folderOf } from '~/app/writing/folder/folderOf.ts'
import { createTexts } from '~/app/writing/createTexts.ts'
import { stillStory } from '~/app/writing/storyAtHand.ts'
import { createPageChanges } from '~/app/writing/since/createPageChanges.ts'
import { createView } from '~/app/writing/view.ts'
import * as ways from '~/app/writing/waysOut.ts'
import { createMemoryKeeper, draftId } from '~/drafts'
import { editorOn, storyOf } from '~/editor/editorInTest.ts'
import { guardCopies } from '~/editor/plugins/guardCopies.ts'
import { drawMarked } from '~/editor/plugins/reviewMarks.ts'
import { blankPage } from '~/preview/blankPage.ts'
import { keepPage } from '~/preview/keepPage.ts'
import { stresses } from '~/preview/stress/stresses.ts'
import { stressedSource } from '~/preview/stress/stressedSource.ts'
import { reviewOf } from '~/review'
import { docFromStory, plainHouse, type Story } from '~/story'
import { fakeClock } from './kit/fakeClock.ts'
import { expectDoubtLeftOut, expectNoDoubt, expectNoLeaks, type Rendered, writerFiles } from './kit/lookThrough.ts'
import type { MarkedDraft } from './kit/markedDraft.ts'

/** Every way out for readers that needs a window, as `leaks.test.ts` has those that need none. */
const forReaders: Readonly<Record<string, Rendered>> = {
  'export html': (draft) => exported('html', draft),
  'export text': (draft) => exported('text', draft),
  'export json-ld': (draft) => exported('json-ld', draft),
  'export folder': async ({ story }) => (await folderOf(story, plainHouse, keeper)).text,
  'waysOut copyText': copied,
  'preview, light and dark': previewed,
  'preview, under all stress': stressed,
  'preview, as it was at a version, with what changed since': shownBefore,
  'preview, without its looks': shownPlain,
  'clipboard, of all of the text and of a part': clipboardOf,
}

/** A dialog is drawn with each: a thousand would take minutes. */
const inDialogs: Readonly<Record<string, Rendered>> = { 'waysOut CopyText': copyShown }

const forNewsroom: Readonly<Record<string, string>> = {
  'export stet': 'a draft whole, with its log, to be opened in Stet again',
  'waysOut writeDeedPage': 'who did what, for the file of a complaint',
  'file writeDeeds': 'the same as a table',
}

const noOutput: Readonly<Record<string, string>> = {
  'waysOut exportDraft': 'hands over what the forms make',
  'file copyText': 'waysOut copyText',
  'file CopyText': 'waysOut CopyText',
  'file writeDeedPage': 'waysOut writeDeedPage',
}

const waysOut = [
  ...Object.keys(ways).map((name) => `waysOut ${name}`),
  ...writerFiles(['ui', 'preview', 'editor', 'app']),
  ...Object.keys(audienceOfFormat).map((name) => `export ${name}`),
]

test('every way out is looked through here, or is for the newsroom', () => {
  const known = { ...forReaders, ...inDialogs, ...forNewsroom, ...noOutput }
  expect(waysOut.filter((name) => !(name in known))).toEqual([])
  expect(
    Object.entries(audienceOfFormat).filter(([name, who]) => `export ${name}` in forReaders !== (who === 'readers')),
  ).toEqual([])
})

test.each(Object.entries(forReaders))(
  'nothing of the newsroom’s is in a thousand stories as: %s',
  async (_, made) => {
    await expect(expectNoLeaks(made)).resolves.toBeUndefined()
  },
  240_000,
)

test.each(Object.entries(inDialogs))('nothing of the newsroom’s is in stories as: %s', async (_, made) => {
  await expect(expectNoLeaks(made, 30)).resolves.toBeUndefined()
})

/** What is copied out of the text is the text, all of its steps among it. */
const clipboard = 'clipboard, of all of the text and of a part'

test.each(Object.entries(forReaders).filter(([name]) => name !== clipboard))(
  'a doubtful step is as if it were not there in: %s',
  async (_, made) => {
    await expect(expectDoubtLeftOut(made)).resolves.toBeUndefined()
  },
  60_000,
)

test('doubt about a step changes nothing on the clipboard', async () => {
  await expect(expectNoDoubt(clipboardOf)).resolves.toBeUndefined()
}, 60_000)

const keeper = createMemoryKeeper(fakeClock())

async function exported(format: 'html' | 'text' | 'json-ld', { story, noted }: MarkedDraft): Promise<string> {
  const { desk } = deskInTest([], { story, ...noted })
  const file = await writeFileOf(format, { desk: { ...desk, draft: draftId('draft') }, keeper, house: plainHouse })
  return file.story === null ? file.says : file.text
}

async function copied({ story, noted }: MarkedDraft): Promise<string> {
  const { desk } = deskInTest([], { story, ...noted })
  const taken: string[] = []
  const clipboard = { writeText: async (text: string) => void taken.push(text) }
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  await copyText({ desk: { ...desk, flush: async () => {} }, view: createView(), house: Promise.resolve(plainHouse) })
  return taken.join()
}

async function copyShown({ story, noted }: MarkedDraft): Promise<string> {
  const { desk, Room } = deskInTest([], { story, ...noted })
  const bench = { desk, view: createView(), house: Promise.resolve(plainHouse) } as unknown as Bench // all that the dialog looks at
  const dialog = (
    <BenchContext value={bench}>
      <Room>
        <Suspense>
          <CopyText onClose={() => {}} />
        </Suspense>
      </Room>
    </BenchContext>
  )
  // The dialog waits for the house and for the words of the story's language.
  const { unmount } = await act(async () => render(dialog))
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the story' })
  const shown = `${field.value}\n${screen.getByRole('dialog').outerHTML}`
  unmount()
  return shown
}

const noPictures = { addressNow: () => null, subscribe: () => () => {} }
const frame = new DOMParser().parseFromString(blankPage, 'text/html')
const keep = keepPage(frame)

/** The frame of a preview, patched from one story to the next. */
function previewed(draft: MarkedDraft): string {
  const page = sourceOf(draft).get()
  return [false, true]
    .map((dark) => {
      keep({ ...page, css: '' }, { dark, textSize: 100 })
      return frame.documentElement.outerHTML
    })
    .join('\n')
}

/** The same under a long headline made of its words, and through all that changes a page in the preview besides. */
function stressed(draft: MarkedDraft): string {
  const page = stressedSource(
    sourceOf(draft),
    stresses.map(({ name }) => name),
  ).get()
  keep({ ...page, css: '' }, { dark: false, textSize: 200 })
  return frame.documentElement.outerHTML
}

/** The page of a version beside one that says less, and all that is known of what is different between them. */
function shownBefore(draft: MarkedDraft): string {
  const sideOf = (of: Story) => {
    const story = stillStory(of)
    return { story, page: createPages(story, plainHouse, noPictures) }
  }
  const was = sideOf(draft.story)
  const { blocks, gone } = createPageChanges(was, sideOf({ ...draft.story, body: draft.story.body.slice(1) })).get()
  keep({ ...was.page.get(), css: '' }, { dark: false, textSize: 100 })
  return [frame.documentElement.outerHTML, JSON.stringify([...blocks, ...gone])].join('\n')
}

function sourceOf({ story }: MarkedDraft) {
  return createPages(stillStory(story), plainHouse, noPictures)
}

/** The wire text and what a screen reader says, as the preview has them. */
function shownPlain({ story }: MarkedDraft): string {
  const still = stillStory(story)
  const { wire, spoken } = createTexts(still, plainHouse, createPages(still, plainHouse, noPictures)).get()
  return [wire.text, ...spoken.lines.map(({ role, words }) => `${role} ${words}`)].join('\n')
}

const editor = editorOn(storyOf())
guardCopies(editor)

/** What selections put on the clipboard, in every type, with the review of the story drawn in the text. */
function clipboardOf({ story, noted }: MarkedDraft): string {
  const doc = editor.schema.nodeFromJSON(docFromStory(story).toJSON())
  editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }))
  drawMarked(editor, { items: reviewOf({ story, findings: [], decisions: noted.decisions }).items, current: null })
  const fifth = Math.floor(doc.content.size / 5)
  const part = TextSelection.between(doc.resolve(fifth), doc.resolve(doc.content.size))
  // Who copies nothing but notes means them.
  const isNotes = part.content().content.content.every(({ type: { name } }) => name === 'note')
  return [new AllSelection(doc), ...(isNotes ? [] : [part])].map(copiedFrom).join('\n')
}

function copiedFrom(selection: Selection): string {
  editor.view.dispatch(editor.state.tr.setSelection(selection))
  const data = new Map<string, string>()
  const clipboardData = {
    setData: (type: string, value: string) => data.set(type, value),
    clearData: () => data.clear(),
    files: [],
  }
  const copy = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData })
  editor.view.dom.dispatchEvent(copy)
  return [...data].flat().join('\n')
}
