import type { ChangeSource, PageChanges, PreviewPage } from '~/preview'
import type { StoryAtHand } from '../storyAtHand.ts'
import { type OnPage, pageChangesOf } from './pageChangesOf.ts'

/** A story, and the page that it makes. */
interface Side {
  readonly story: StoryAtHand
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
      const story = now.story.get()
      if (story !== of) changes = pageChangesOf(earlier, onPage(now))
      of = story
      return changes
    },
    subscribe: (heard) => now.story.subscribe(heard),
  }
}

const onPage = ({ story, page }: Side): OnPage => ({
  story: story.get(),
  shown: new Set(page.get().parts.map(({ id }) => id)),
})
