import type { ChainRole, House } from '~/story'
import { plainLetters, wordsIn } from '../createShelfIndex.ts'
import type { Card, DraftId, ShelfEntry } from '../types.ts'
import { createChainReader, type Source, type Story } from './createChainReader.ts'

/** A source as one story has it. */
export interface StoryOfSource {
  readonly draft: ShelfEntry
  /** How many of the story's attributions have it in their chain. */
  readonly quotes: number
  readonly roles: readonly ChainRole[]
  /** Of the nearest of them; null where no chain tells. */
  readonly distance: number | null
}

/** A source across stories. */
export interface IndexedSource {
  /** Names it for as long as the house spells it so. */
  readonly key: string
  readonly name: string
  readonly stories: number
  readonly quotes: number
  /** The nearest and the farthest it is in any story; null where no chain tells. */
  readonly nearest: number | null
  readonly farthest: number | null
  /** Of the stories that have it. */
  readonly corrections: number
}

export interface SourcesPage {
  readonly sources: readonly IndexedSource[]
  /** How many match in all. */
  readonly total: number
}

/** The sources of all stories in memory, from what their cards say. */
export interface SourceIndex {
  /** Takes a story, or what became of one. One whose sources are as before costs next to nothing. */
  readonly put: (draft: ShelfEntry) => void
  readonly drop: (draft: DraftId) => void
  readonly ids: () => readonly DraftId[]
  /** Those that are in most stories first; `words` are to be found in the name, accents and letter case ignored. */
  readonly page: (query?: { readonly words?: string; readonly limit?: number }) => SourcesPage
  /** Its stories, the one changed last first. */
  readonly storiesOf: (key: string) => readonly StoryOfSource[]
  /** The key of a source by any of the names it goes by. */
  readonly keyOf: (name: string) => string
  /** Stories whose cards do not say what their sources are. */
  readonly unread: () => readonly DraftId[]
}

/** A source that has no name is nobody across stories, so it is left out: two “Western diplomats” need not be one. */
export function createSourceIndex(house: House): SourceIndex {
  const reader = createChainReader(house)
  const shelf = new Map<DraftId, Story>()
  let inOrder: readonly Source[] | null = null
  const ordered = () => {
    inOrder ??= reader
      .sources()
      .filter(({ stories }) => stories.length > 0)
      .sort((a, b) => b.stories.length - a.stories.length || (a.name < b.name ? -1 : 1))
    return inOrder
  }
  const shown = (source: Source): IndexedSource => {
    const { quotes, corrections, nearest, farthest } = reader.sumOf(source)
    const told = farthest < nearest ? { nearest: null, farthest: null } : { nearest, farthest }
    return { key: source.key, name: source.name, stories: source.stories.length, quotes, corrections, ...told }
  }
  const drop = (draft: DraftId) => {
    const story = shelf.get(draft)
    if (story === undefined) return
    for (const source of story.sources) {
      source.stories = source.stories.filter((one) => one !== story)
      source.last = null
      source.isStale = true
    }
    shelf.delete(draft)
    inOrder = null
  }
  return {
    put: (draft) => {
      const before = shelf.get(draft.id)?.draft
      if (before !== undefined && isSame(before, draft)) return
      drop(draft.id)
      const story: Story = { draft, sources: [] }
      reader.read(story)
      shelf.set(draft.id, story)
      inOrder = null
    },
    drop,
    ids: () => [...shelf.keys()],
    page: ({ words, limit = 100 } = {}) => {
      const wanted = wordsIn(words)
      const found = wanted.length === 0 ? ordered() : ordered().filter((source) => hasWords(source, wanted))
      return { sources: found.slice(0, limit).map(shown), total: found.length }
    },
    storiesOf: (key) => {
      const source = reader.source(key)
      if (source === undefined) return []
      const stories = source.stories.map((story) => ({ draft: story.draft, ...reader.partOf(source, story) }))
      return stories.sort((a, b) => b.draft.at - a.draft.at)
    },
    keyOf: reader.keyOf,
    unread: () => [...shelf.values()].flatMap(({ draft: { id, card } }) => (card.sources === undefined ? [id] : [])),
  }
}

function hasWords(source: Source, words: readonly string[]): boolean {
  source.letters ??= plainLetters(source.name)
  const { letters } = source
  return words.every((word) => letters.includes(word))
}

const isSame = (a: ShelfEntry, b: ShelfEntry): boolean =>
  a.version === b.version && a.at === b.at && isSameCard(a.card, b.card)

const isSameCard = (a: Card, b: Card): boolean =>
  a.sources === b.sources &&
  a.corrections === b.corrections &&
  a.slug === b.slug &&
  a.headline === b.headline &&
  a.status === b.status
