import { createRoot, type Root } from 'react-dom/client'
import type { Desk } from '~/desk'
import { type PhotoFigure, photoFigures, type StoryEditor } from '~/editor'
import { type PhotoDetails as Details, readPhotoDetails } from '~/interchange'
import type { BlockId, House } from '~/story'
import { ErrorBoundary } from '~/ui'
import type { AppWorld } from '../AppContext.ts'
import { PhotoDetails, type PhotoDetailsProps } from './PhotoDetails.tsx'
import css from './PhotoDetailsCard.module.css'
import { PhotoFocus } from './PhotoFocus.tsx'

/** What is needed to read a picture's file and to take words from it. */
export interface FilesWorld extends Pick<AppWorld, 'keeper'> {
  readonly desk: Desk
  readonly editor: StoryEditor
  readonly house: Promise<House>
}

interface Shown {
  readonly place: HTMLElement
  readonly root: Root
  readonly block: BlockId
  /** What the file says, once it is read. */
  readonly details: () => Details | null
  /** The block has another element by now. */
  readonly moveTo: (figure: HTMLElement) => void
}

/** What is shown in the text of each editor, by block and picture. */
const shownIn = new WeakMap<StoryEditor, Map<string, Shown>>()

/** What the files said of the pictures that stood in each block before, while this window is open. */
const earlierIn = new WeakMap<StoryEditor, Map<BlockId, readonly Details[]>>()

/** Puts beside every picture in the text what its file says and what its crops are to keep, and takes away what was put beside those that are gone. */
export function showDetails(world: FilesWorld): void {
  const { editor } = world
  if (editor.isDestroyed) return
  const shown = shownIn.get(editor) ?? new Map<string, Shown>()
  shownIn.set(editor, shown)
  const earlier = earlierIn.get(editor) ?? new Map<BlockId, readonly Details[]>()
  earlierIn.set(editor, earlier)
  const photos = new Map(photoFigures(editor).map((photo) => [`${photo.block} ${photo.blob}`, photo]))
  for (const [key, { place, root, block, details }] of shown) {
    if (photos.has(key)) continue
    const said = details()
    if (said !== null) earlier.set(block, [...(earlier.get(block) ?? []), said])
    root.unmount()
    place.remove()
    shown.delete(key)
  }
  for (const [key, photo] of photos) {
    const before = shown.get(key)
    if (before === undefined) shown.set(key, show(world, photo, earlier.get(photo.block) ?? []))
    // A block that is moved gets another element.
    else if (before.place.parentElement !== photo.figure) before.moveTo(photo.figure)
  }
}

/** A root of its own in the block: React's root for the screen is deaf to keys in the text (`deafToTyping`). */
function show(
  { desk, editor, keeper, house }: FilesWorld,
  { block, blob, figure }: PhotoFigure,
  earlier: readonly Details[],
): Shown {
  const place = document.createElement('div')
  place.className = css['place'] ?? ''
  place.contentEditable = 'false'
  const root = createRoot(place, { identifierPrefix: `${block}-` })
  let around = figure
  let read: PhotoDetailsProps | null = null
  const draw = () =>
    root.render(
      <>
        <ErrorBoundary label="The focal point of the picture">
          <PhotoFocus desk={desk} editor={editor} block={block} blob={blob} figure={around} />
        </ErrorBoundary>
        {read !== null && (
          <ErrorBoundary label="What the picture’s file says">
            <PhotoDetails {...read} />
          </ErrorBoundary>
        )}
      </>,
    )
  const moveTo = (to: HTMLElement) => {
    around = to
    to.append(place)
    draw()
  }
  moveTo(figure)
  void Promise.all([keeper.openBlob(blob), house]).then(async ([opened, settings]) => {
    if (opened.kind !== 'blob') return
    const bytes = await opened.blob.arrayBuffer()
    if (!place.isConnected) return
    const details = readPhotoDetails(bytes, new DOMParser(), desk.store.getState().story.language)
    read = { desk, editor, house: settings, block, blob, details, earlier }
    draw()
  })
  return { place, root, block, details: () => read?.details ?? null, moveTo }
}
