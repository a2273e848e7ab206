import * as v from 'valibot'
import { schemaVersion } from '~/story'
import { type Folded, foldsWhole } from './foldDraft.ts'
import { fromBase64 } from './base64.ts'
import { versionAt } from './names.ts'
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
  cut: 'This Stet file is not whole: it was cut or changed on its way here. Fetch it again. Nothing was changed.',
  notJson: 'This file is not a Stet draft: it is not JSON. Nothing was changed.',
  notStet: 'This file is JSON, but not a Stet draft. Nothing was changed.',
  newer: 'This file was made by a newer Stet. Open it with a Stet as new as that one. Nothing was changed.',
  damaged: 'This Stet file is damaged: its changes do not make a story any more. Nothing was changed.',
  picture: 'This Stet file is damaged: one of its pictures is not what it should be. Nothing was changed.',
} as const

/** The pictures a story may hold. SVG is none: it can carry scripts. */
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']

const named = v.looseObject({ stet: v.literal('draft'), schema: v.number() })
const fileShape = v.object({
  log: v.pipe(v.array(v.unknown()), v.nonEmpty()),
  blobs: v.record(v.string(), v.object({ type: v.picklist(pictureTypes), base64: v.string() })),
})

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
  const folded = isOnce ? foldsWhole(log.map((entry, at) => ({ version: versionAt(at + 1), entry }))) : null
  if (folded === null) return refused('damaged')
  if (folded.readOnly !== null) return refused(folded.readOnly)
  const blobs = picturesOf(json.blobs)
  return blobs === null ? refused('picture') : { kind: 'read', log, folded, blobs }
}

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

function picturesOf(blobs: v.InferOutput<typeof fileShape>['blobs']): ReadonlyMap<string, Blob> | null {
  const pictures = new Map<string, Blob>()
  for (const [hash, { type, base64 }] of Object.entries(blobs)) {
    const bytes = fromBase64(base64)
    if (bytes === null) return null
    pictures.set(hash, new Blob([bytes], { type }))
  }
  return pictures
}
