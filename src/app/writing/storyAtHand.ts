import type { StoryEditor } from '~/editor'
import { type Story, storyFromDoc } from '~/story'

/** A story that changes, for those who show it. */
export interface StoryAtHand {
  /** The same object until it is another story, and the same blocks where they did not change. */
  readonly get: () => Story
  /** Calls `changed` within the change itself, so it must cost next to nothing. The answer ends it. */
  readonly subscribe: (changed: () => void) => () => void
}

/** The story as it stands in the editor, told of with every key: the desk has it a moment later. */
export function storyAtHand(editor: StoryEditor): StoryAtHand {
  let of = editor.state.doc
  let story = storyFromDoc(of)
  return {
    get: () => {
      const { doc } = editor.state
      if (doc !== of) story = storyFromDoc(doc)
      of = doc
      return story
    },
    subscribe: (changed) => {
      editor.on('update', changed)
      return () => void editor.off('update', changed)
    },
  }
}

/** A story that never changes, such as one of an earlier version. */
export const stillStory = (story: Story): StoryAtHand => ({ get: () => story, subscribe: () => () => {} })
