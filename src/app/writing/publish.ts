import { setFact, type StoryEditor } from '~/editor'
import type { Instant } from '~/story'
import { announce } from '~/ui'
import { clock } from '../world.ts'

/** Publishes the story. Called only while nothing stands in the way. */
export function publish(editor: StoryEditor): void {
  setFact(editor, 'status', 'published')
  setFact(editor, 'publishedAt', clock.now() as Instant)
  announce('Published.')
}
