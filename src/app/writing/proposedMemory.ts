import * as v from 'valibot'
import type { DraftId } from '~/drafts'
import { smallStorage } from '../world.ts'

const shape = v.object({
  /** The fingerprint of the origin that was pasted. */
  origin: v.string(),
  /** The first of the blocks it was pasted as. */
  first: v.string(),
  answers: v.array(
    v.tuple([
      v.string(),
      v.variant('kind', [
        v.object({ kind: v.picklist(['accepted', 'refused']) }),
        v.object({ kind: v.literal('chosen'), choice: v.string() }),
      ]),
    ]),
  ),
})
export type Remembered = v.InferOutput<typeof shape>

/** What is proposed of a paste and not settled yet, so that a reload does not take the proposals away. */
export interface ProposedMemory {
  readonly isEmpty: () => boolean
  readonly read: () => Remembered | null
  readonly write: (remembered: Remembered | null) => void
}

export function proposedMemory(draft: DraftId, storage = smallStorage()): ProposedMemory {
  const name = `stet:proposed:${draft}`
  return {
    isEmpty: () => (storage?.getItem(name) ?? null) === null,
    read: () => {
      try {
        const read = v.safeParse(shape, JSON.parse(storage?.getItem(name) ?? 'null'))
        return read.success ? read.output : null
      } catch (trouble) {
        if (trouble instanceof SyntaxError) return null
        throw trouble
      }
    },
    write: (remembered) => {
      try {
        if (remembered === null) storage?.removeItem(name)
        else storage?.setItem(name, JSON.stringify(remembered))
      } catch (trouble) {
        // A full storage forgets what was proposed; the origin is kept with the story.
        if (!(trouble instanceof DOMException)) throw trouble
      }
    },
  }
}
