import type { Desk } from '~/desk'
import type { ChangeSource, PageChanges, PreviewPage } from '~/preview'
import { onStory } from '../onStory.ts'
import { type OnPage, pageChangesOf } from './pageChangesOf.ts'

/** A desk, and the page that its story makes. */
interface Side {
  readonly desk: Pick<Desk, 'store'>
  readonly page: { readonly get: () => PreviewPage }
}

export interface LiveChanges extends ChangeSource {
  /** Calls `heard` when they may be others. The answer ends it. */
  readonly subscribe: (heard: () => void) => () => void
}

/** What is different between an earlier version's page and the page at hand. Made when somebody looks, once a story. */
export function createPageChanges(before: Side, now: Side): LiveChanges {
  const earlier = onPage(before)
  let of: OnPage['story'] | null = null
  let changes: PageChanges = { blocks: new Map(), gone: new Map(), count: 0 }
  return {
    get: () => {
      const { story } = now.desk.store.getState()
      if (story !== of) changes = pageChangesOf(earlier, onPage(now))
      of = story
      return changes
    },
    subscribe: (heard) => onStory(now.desk, heard),
  }
}

const onPage = ({ desk, page }: Side): OnPage => ({
  story: desk.store.getState().story,
  shown: new Set(page.get().parts.map(({ id }) => id)),
})
