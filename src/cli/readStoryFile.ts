import * as v from 'valibot'
import { type Noted, readDraftFile } from '~/drafts'
import { carriedPicture, parseFile, readStory } from '~/interchange'
import type { BlobHash, House, Story } from '~/story'
import { parseXml } from './parseXml.ts'
import { Refusal } from './Refusal.ts'
import { tell } from './tell.ts'

/** A story from a file, and the addresses of its pictures: `data:` URLs of those that came with it. */
export interface Source {
  readonly story: Story
  readonly picture: (hash: BlobHash) => string | null
  /** What its draft says beside the text, where the file is a whole draft. */
  readonly noted?: Noted
}

export const withoutPictures = (story: Story): Source => ({ story, picture: () => null })

const draftFile = v.object({ stet: v.literal('draft') })

/** Reads a file of Stet's own: one story, or a whole draft with its pictures, whose newest text is taken. */
export async function readStoryFile(text: string, name: string, house: House): Promise<Source> {
  const parsed = parseFile(text)
  if (parsed.kind === 'json' && v.is(draftFile, parsed.json)) return readDraft(text, name, house)
  const read = readStory(text)
  if (read.kind === 'refused') throw new Refusal(`${name}: ${read.says}`)
  if (read.readOnly) tell([`${name} was written by a newer Stet; parts of it are not shown.`])
  return withoutPictures(read.story)
}

async function readDraft(text: string, name: string, house: House): Promise<Source> {
  const read = readDraftFile(text)
  if (read.kind === 'refused') throw new Refusal(`${name}: ${read.says}`)
  const { story } = read.folded
  const addresses = new Map<string, string>()
  for (const block of story.body) {
    if (block.kind !== 'photo' || block.picture === null || addresses.has(block.picture.blob)) continue
    const blob = read.blobs.get(block.picture.blob)
    if (blob === undefined) continue
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const options = { house, parser: parseXml, language: story.language }
    const { whole, says } = carriedPicture(bytes, { ...block, name: block.picture.name }, options)
    if (says !== '') tell([says])
    if (whole !== null)
      addresses.set(block.picture.blob, `data:${blob.type};base64,${Buffer.from(whole).toString('base64')}`)
  }
  return { story, picture: (hash) => addresses.get(hash) ?? null, noted: read.folded }
}
