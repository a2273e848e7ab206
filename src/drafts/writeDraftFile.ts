import { type BlobHash, schemaVersion } from '~/story'
import { toBase64 } from './base64.ts'
import { picturesIn } from './picturesIn.ts'
import type { DraftId, Entry, Failed, Keeper } from './types.ts'

/** A whole draft as one JSON file: `blobs` are its pictures by hash. */
export interface DraftFile {
  readonly stet: 'draft'
  /** The newest schema any of its entries was written under. */
  readonly schema: number
  readonly log: readonly Entry[]
  readonly blobs: Readonly<Record<string, { readonly type: string; readonly base64: string }>>
}

export type WrittenDraft =
  | {
      readonly kind: 'file'
      readonly text: string /** Pictures no longer to be had. */
      readonly lost: readonly BlobHash[]
    }
  | { readonly kind: 'missing' }
  | Failed

/** Writes a draft as it is kept, entry by entry, with its pictures. It works for any log, read-only ones too. */
export async function writeDraftFile({
  keeper,
  draft,
}: {
  readonly keeper: Keeper
  readonly draft: DraftId
}): Promise<WrittenDraft> {
  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') return opened
  const log = opened.entries.map(({ entry }) => entry)
  const blobs: Record<string, { readonly type: string; readonly base64: string }> = {}
  const lost: BlobHash[] = []
  for (const hash of picturesIn(log)) {
    const found = await keeper.openBlob(hash)
    if (found.kind === 'failed') return found
    if (found.kind === 'missing') lost.push(hash)
    else blobs[hash] = { type: found.blob.type, base64: toBase64(await found.blob.arrayBuffer()) }
  }
  const schema = Math.max(schemaVersion, ...new Set(log.map((entry) => entry.schema)))
  const file: DraftFile = { stet: 'draft', schema, log, blobs }
  return { kind: 'file', text: `${JSON.stringify(file)}\n`, lost }
}
