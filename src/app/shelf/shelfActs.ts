import {
  beginDraft,
  type Beginning,
  type DraftId,
  duplicateDraft,
  type Keeper,
  problemText,
  type Refuge,
  renameDraft,
  restoreDraft,
  spikeDraft,
  type World,
} from '~/drafts'
import { type BlockId, directionOf, emptyStory, type House, type Story } from '~/story'
import { sampleOrigin, sampleStory } from '../sample/sampleStory.ts'
import { type Arrival, sendTo } from './arrivals.ts'

/** What is done to the shelf: a draft to go to, or a sentence about why there is none. */
export type Done =
  | { readonly kind: 'draft'; readonly draft: DraftId }
  | { readonly kind: 'refused'; readonly says: string }

interface Shelf {
  readonly keeper: Keeper
  readonly beside: Refuge['beside']
  readonly world: World
  readonly house: House
}

export const newStory = (shelf: Shelf, arrival?: Arrival): Promise<Done> =>
  begin(
    shelf,
    emptyStory(
      { language: shelf.house.language, direction: directionOf(shelf.house.language), zone: shelf.house.zone },
      shelf.world.newId() as BlockId, // a fresh id is a block's name from here on
    ),
    arrival,
  )

async function begin(shelf: Shelf, story: Story, arrival?: Arrival): Promise<Done> {
  const draft = await begun(shelf, { story })
  if (draft.kind === 'draft' && arrival !== undefined) sendTo(draft.draft, arrival)
  return draft
}

/** A draft at its keeper, or beside it where that would not take it: writing goes on, and it is called unsaved. */
async function begun({ keeper, beside, world }: Shelf, beginning: Beginning): Promise<Done> {
  const kept = await beginDraft(keeper, world, beginning)
  const answer = kept.kind === 'failed' ? await beginDraft(await beside(kept.problem), world, beginning) : kept
  return answer.kind === 'begun'
    ? { kind: 'draft', draft: answer.draft }
    : { kind: 'refused', says: problemText(answer.problem, keeper.where) }
}

/** Opens the sample, with its own picture put where pictures are kept. */
export async function openSample(shelf: Shelf, fetchPicture: () => Promise<Blob>): Promise<Done> {
  const { keeper, world } = shelf
  const kept = await keeper.keepBlob(await fetchPicture())
  if (kept.kind === 'failed') return { kind: 'refused', says: problemText(kept.problem, keeper.where) }
  return begun(shelf, { story: sampleStory(world.newId, kept.blob), origin: sampleOrigin })
}

/** Brings a file onto the shelf: a Stet file whole, a page or plain copy as a new story. */
export async function importFile(shelf: Shelf, file: File): Promise<Done> {
  const { keeper, world } = shelf
  const text = await readWords(file)
  if (text === null)
    return { kind: 'refused', says: `${file.name} is not text. Stet reads plain text, HTML and its own files.` }
  if (text.trim() === '') return { kind: 'refused', says: `${file.name} is empty. Nothing was changed.` }
  const extension = file.name.toLowerCase().split('.').at(-1) ?? ''
  if (extension === 'json' || extension === 'stet') {
    // Seldom brought in, and making a new story does not wait for what reads it.
    const { importStet } = await import('./importStet.ts')
    const read = await importStet(keeper, world, text)
    if (read.kind === 'story') return begin(shelf, read.story)
    return read.kind === 'refused' ? { kind: 'refused', says: `${file.name}: ${read.says}` } : read
  }
  if (extension === 'html' || extension === 'htm' || /^\s*<(!doctype html|html)/i.test(text)) {
    return newStory(shelf, { kind: 'html', html: text, text: '' })
  }
  return newStory(shelf, { kind: 'text', text })
}

/** The words of a file in UTF-8, or in Windows-1252, which older wire systems send. Null for a file that is no text. */
async function readWords(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer()
  const head = new Uint8Array(bytes.slice(0, 4))
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isBinary(text) ? null : text
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble
    const text = new TextDecoder('windows-1252').decode(bytes)
    return isBinary(text) ? null : text
  }
}

/** One NUL may be a slip of a wire system; one in a hundred signs is a program, a picture or an archive. */
function isBinary(text: string): boolean {
  const nuls = text.split('\u0000').length - 1
  return nuls > 0 && nuls * 100 > text.length
}

export const shelfActs = { duplicateDraft, renameDraft, restoreDraft, spikeDraft }
