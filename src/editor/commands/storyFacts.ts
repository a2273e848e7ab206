import type { Editor } from '@tiptap/core'
import type { StoryFacts } from '~/story'

/** Sets one fact of the story by itself, so that two people may set two at once. One undo takes it back. */
export function setFact<Name extends keyof StoryFacts>(editor: Editor, name: Name, value: StoryFacts[Name]): void {
  editor.view.dispatch(editor.state.tr.setDocAttribute(name, value))
}
