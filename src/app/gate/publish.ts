import type { Desk } from '~/desk'
import { setFact, type StoryEditor } from '~/editor'
import type { Instant } from '~/story'
import { announce } from '~/ui'
import { clock } from '../world.ts'

/**
 * Publishes the story, or what was changed since it was. Called only while nothing stands in the way. Status and times are
 * edits, the edition an entry of its own (`edition` is an id of the house's).
 */
export function publish(editor: StoryEditor, desk: Pick<Desk, 'note' | 'store'>, edition: string | null): void {
  const isUpdate = desk.store.getState().story.publishedAt !== null
  const now = clock.now() as Instant
  setFact(editor, 'status', 'published')
  setFact(editor, isUpdate ? 'updatedAt' : 'publishedAt', now)
  desk.note({ kind: 'published', edition })
  announce(isUpdate ? 'Published as an update.' : 'Published.')
}
