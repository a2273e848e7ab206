import * as v from 'valibot'
import { pictureTypeOf, pictureTypes, schemaVersion } from '~/story'
import { type Folded, foldsWhole } from './foldDraft.ts'
import { fromBase64 } from './base64.ts'
import { versionAt } from './names.ts'
import { canBeShown } from './canBeShown.ts'
import { isBearable } from './isBearable.ts'
import { readEntry } from './readEntry.ts'
import type { Entry } from './types.ts'

/** The longest file that is looked into, in UTF-16 code units; a dozen pictures of 20 MB, more than that is no story. */
const longest = 350_000_000

/** A draft from a file, wholly read and known to fold. */
export interface ReadDraft {
  readonly kind: 'read'
  readonly log: readonly Entry[]
  readonly folded: Folded
  /** The pictures, by hash; whether the bytes are those of the hash is found when they are kept. */
  readonly blobs: ReadonlyMap<string, Blob>
}

export type ReadDraftFile = ReadDraft | { readonly kind: 'refused'; readonly says: string }

/** Why a file is not taken. Nothing is changed by a file that is refused. */
export const refusals = {
  empty: 'This file is empty. Nothing was changed.',
  tooLong: 'This file is too large for a Stet draft. Nothing was changed.',
  tooMuch: 'This file holds more changes to a longer story than Stet can follow. Nothing was changed.',
  cut: 'This Stet file is not whole: it was cut or changed on its way here. Fetch it again. Nothing was changed.',
  notJson: 'This file is not a Stet draft: it is not JSON. Nothing was changed.',
  notStet: 'This file is JSON, but not a Stet draft. Nothing was changed.',
  newer: 'This file was made by a newer Stet. Open it with a Stet as new as that one. Nothing was changed.',
  damaged: 'This Stet file is damaged: its changes do not make a story any more. Nothing was changed.',
  picture: 'This Stet file is damaged: one of its pictures is not what it should be. Nothing was changed.',
} as const

const named = v.looseObject({ stet: v.literal('draft'), schema: v.number() })
const fileShape = v.object({
  log: v.pipe(v.array(v.unknown()), v.nonEmpty()),
  blobs: v.unknown(),
})
const blobShape = v.object({ type: v.picklist(pictureTypes), base64: v.string() })

/** Reads the text of a draft file, which may be anything at all. */
export function readDraftFile(text: string): ReadDraftFile {
  if (text.trim() === '') return refused('empty')
  if (text.length > longest) return refused('tooLong')
  const json = parsed(text.replace(/^\ufeff/, ''))
  if (json === undefined) return refused(/^\s*\{\s*"stet"\s*:/.test(text) ? 'cut' : 'notJson')
  if (!v.is(named, json)) return refused('notStet')
  if (json.schema > schemaVersion) return refused('newer')
  if (!v.is(fileShape, json)) return refused('damaged')
  const read = json.log.map(readEntry)
  if (read.some(({ kind }) => kind === 'newer')) return refused('newer')
  const log = read.flatMap((one) => (one.kind === 'entry' ? [one.entry] : []))
  const isOnce = new Set(log.map((entry) => entry.id)).size === json.log.length
  if (!isOnce || !log.every(speaksOfThePast) || !log.every(canBeShown)) return refused('damaged')
  if (!isBearable(log)) return refused('tooMuch')
  const folded = foldsWhole(log.map((entry, at) => ({ version: versionAt(at + 1), entry })))
  if (folded === null) return refused('damaged')
  if (folded.readOnly !== null) return refused(folded.readOnly)
  const blobs = picturesOf(json.blobs)
  return typeof blobs === 'string' ? refused(blobs) : { kind: 'read', log, folded, blobs }
}

/** A version can be named or returned to once it is there. */
const speaksOfThePast = ({ what }: Entry, at: number): boolean =>
  (what.kind !== 'named' || what.version <= at) && (what.kind !== 'returned' || what.to <= at)

const refused = (why: keyof typeof refusals) => ({ kind: 'refused', says: refusals[why] }) as const

/** JSON, or undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (trouble) {
    // An overlong nesting is a RangeError.
    if (trouble instanceof SyntaxError || trouble instanceof RangeError) return undefined
    throw trouble
  }
}

/** The pictures by their hashes, or why they are none. A record may hold any key, `__proto__` among them. */
function picturesOf(blobs: unknown): ReadonlyMap<string, Blob> | 'damaged' | 'picture' {
  if (typeof blobs !== 'object' || blobs === null || Array.isArray(blobs)) return 'damaged'
  const pictures = new Map<string, Blob>()
  for (const [hash, blob] of Object.entries(blobs)) {
    if (!v.is(blobShape, blob)) return 'damaged'
    const bytes = /^[0-9a-f]{64}$/.test(hash) ? fromBase64(blob.base64) : null
    if (bytes === null || pictureTypeOf(bytes.subarray(0, 64)) === null) return 'picture'
    pictures.set(hash, new Blob([bytes], { type: blob.type }))
  }
  return pictures
}
