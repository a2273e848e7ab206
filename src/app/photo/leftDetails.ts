import * as v from 'valibot'
import type { DraftId } from '~/drafts'
import type { BlobHash, BlockId } from '~/story'
import { smallStorage } from '../world.ts'
import type { PhotoPart } from './proposalsFor.ts'

const shape = v.array(v.string())

/** Which proposals of a picture's file a person left, so that a reload does not make them again. */
export interface LeftDetails {
  readonly read: () => readonly PhotoPart[]
  readonly add: (parts: readonly PhotoPart[]) => void
}

export function leftDetails(draft: DraftId, block: BlockId, blob: BlobHash, storage = smallStorage()): LeftDetails {
  const name = `stet:left:${draft}`
  const all = (): readonly string[] => {
    try {
      const read = v.safeParse(shape, JSON.parse(storage?.getItem(name) ?? '[]'))
      return read.success ? read.output : []
    } catch (trouble) {
      if (trouble instanceof SyntaxError) return []
      throw trouble
    }
  }
  const keyOf = (part: PhotoPart) => `${block} ${blob} ${part}`
  return {
    read: () => {
      const left = new Set(all())
      return (['caption', 'credit', 'alt', 'end'] as const).filter((part) => left.has(keyOf(part)))
    },
    add: (parts) => {
      try {
        storage?.setItem(name, JSON.stringify([...new Set([...all(), ...parts.map(keyOf)])]))
      } catch (trouble) {
        // A full storage makes the proposals again at the next opening; nothing is lost by that.
        if (!(trouble instanceof DOMException)) throw trouble
      }
    },
  }
}
