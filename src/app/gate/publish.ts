import type { Desk } from '~/desk'
import { setFact, type StoryEditor } from '~/editor'
import { isClosed, linesAt } from '~/review'
import type { Instant } from '~/story'
import { announce } from '~/ui'
import { clock } from '../world.ts'
import type { Bench } from '../writing/Bench.ts'

/**
 * Publishes the story, or what was changed since it was, where nothing stands in the way of its text and its layouts as they are at
 * this moment. Answers whether it did, and says why not.
 */
export async function publishIfOpen(
  { desk, editor, gate }: Pick<Bench, 'desk' | 'editor' | 'gate'>,
  edition: string | null,
): Promise<boolean> {
  // The words may have changed since the list was made.
  const fresh = await gate.look('the layouts too')
  if (fresh === null || isClosed(linesAt(fresh, 'publish', desk.store.getState().overrides))) {
    announce('Not published: something stands in the way.')
    return false
  }
  publish(editor, desk, edition)
  return true
}

/** Status and times are edits, the edition an entry of its own (`edition` is an id of the house's). */
function publish(editor: StoryEditor, desk: Pick<Desk, 'note' | 'store'>, edition: string | null): void {
  const isUpdate = desk.store.getState().story.publishedAt !== null
  const now = clock.now() as Instant
  setFact(editor, 'status', 'published')
  setFact(editor, isUpdate ? 'updatedAt' : 'publishedAt', now)
  desk.note({ kind: 'published', edition })
  announce(isUpdate ? 'Published as an update.' : 'Published.')
}
