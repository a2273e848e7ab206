import type { DraftId } from '~/drafts'

/** Copy on its way into a draft that is only being opened: read there like copy that was pasted. */
export type Arrival =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string; readonly text: string }

const waiting = new Map<DraftId, Arrival>()

export const sendTo = (draft: DraftId, arrival: Arrival): void => void waiting.set(draft, arrival)

/** What waits for a draft; it is handed over once. */
export function arrivalFor(draft: DraftId): Arrival | null {
  const arrival = waiting.get(draft) ?? null
  waiting.delete(draft)
  return arrival
}
