import { cursor, draftId } from './names.ts'
import type { Card, Cursor, DraftId, Listed, Looked, ShelfEntry, ShelfQuery } from './types.ts'

const defaultLimit = 100
const mostAtOnce = 500

/** The shelf in memory, for keepers to answer from: in order, and searched without reading it anew. */
export interface ShelfIndex {
  readonly put: (draft: ShelfEntry) => void
  /** Puts another card on a draft, at the time it has; false where there is no such draft. */
  readonly setCard: (draft: DraftId, card: Card) => boolean
  readonly drop: (draft: DraftId) => void
  readonly get: (draft: DraftId) => ShelfEntry | undefined
  readonly look: (draft: DraftId) => Looked
  readonly ids: () => readonly DraftId[]
  readonly page: (query?: ShelfQuery) => Listed
}

interface Line {
  readonly draft: ShelfEntry
  /** The words it is found by. */
  readonly letters: string
}

export function createShelfIndex(): ShelfIndex {
  const lines = new Map<DraftId, Line>()
  let inOrder: readonly Line[] | null = null
  const ordered = () => {
    inOrder ??= [...lines.values()].sort((a, b) => compareDrafts(a.draft, b.draft))
    return inOrder
  }
  const put = (draft: ShelfEntry) => {
    const before = lines.get(draft.id)
    const isSameText = before?.draft.card.slug === draft.card.slug && before.draft.card.headline === draft.card.headline
    lines.set(draft.id, { draft, letters: isSameText ? before.letters : lettersOf(draft) })
    inOrder = null
  }
  return {
    put,
    setCard: (draft, card) => {
      const before = lines.get(draft)?.draft
      if (before !== undefined) put({ ...before, card })
      return before !== undefined
    },
    drop: (draft) => {
      if (lines.delete(draft)) inOrder = null
    },
    get: (draft) => lines.get(draft)?.draft,
    look: (draft) => {
      const found = lines.get(draft)?.draft
      return found === undefined ? { kind: 'missing' } : { kind: 'card', draft: found }
    },
    ids: () => [...lines.keys()],
    page: (query = {}) => {
      const after = query.after === undefined ? null : placeOf(query.after)
      if (query.after !== undefined && after === null) return { kind: 'failed', problem: 'refused' }
      const words = wordsIn(query.words)
      const found = ordered().filter(
        ({ draft, letters }) =>
          (query.spiked === undefined || draft.card.spiked === query.spiked) &&
          words.every((word) => letters.includes(word)),
      )
      const from = after === null ? 0 : found.findIndex(({ draft }) => compareDrafts(draft, after) > 0)
      const rest = from === -1 ? [] : found.slice(from)
      return pageOf(
        rest.map(({ draft }) => draft),
        found.length,
        query,
      )
    },
  }
}

/** The first of `rest` as an answer; one more than asked for is enough of them to tell that there are more. */
export function pageOf(rest: readonly ShelfEntry[], total: number, query: ShelfQuery): Listed {
  const drafts = rest.slice(0, limitOf(query))
  const last = drafts.at(-1)
  return {
    kind: 'shelf',
    drafts,
    total,
    more: last === undefined || rest.length <= drafts.length ? null : cursor(`${last.at} ${last.id}`),
  }
}

export const limitOf = ({ limit = defaultLimit }: ShelfQuery): number =>
  Math.min(mostAtOnce, Math.max(1, Math.floor(limit)))

/** The draft changed last first; of two changed at once the one with the lesser id. */
export const compareDrafts = (a: Place, b: Place): number => b.at - a.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

type Place = Pick<ShelfEntry, 'id'> & { readonly at: number }

/** Where a page ended; null for what is no cursor of ours. */
export function placeOf(after: Cursor): Place | null {
  const [, at, id] = /^(-?\d+(?:\.\d+)?) (.*)$/s.exec(after) ?? []
  return at === undefined || id === undefined ? null : { at: Number(at), id: draftId(id) }
}

const lettersOf = ({ card }: ShelfEntry): string => plainLetters(`${card.slug}\n${card.headline}`)

export const wordsIn = (words = ''): readonly string[] => plainLetters(words).split(/\s+/).filter(Boolean)

/** Without accents and letter case: “Málaga” is found by “malaga”, and “malaga” by “Málaga”. */
export const plainLetters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
