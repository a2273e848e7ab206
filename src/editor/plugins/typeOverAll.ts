import { Extension } from '@tiptap/core'
import { AllSelection, Plugin } from '@tiptap/pm/state'

/**
 * What is typed over the whole story stands in its first field, and the caret behind it. ProseMirror's own way leaves the caret at the
 * end of what the schema has to fill in: one letter became the headline, and the rest went into the text.
 */
export const typeOverAll = Extension.create({
  name: 'typeOverAll',
  // Before the rules of typing, which look at what stands before the caret.
  priority: 300,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => {
          if (!(view.state.selection instanceof AllSelection)) return false
          view.dispatch(view.state.tr.deleteSelection())
          const { from, to } = view.state.selection
          const typed = () => view.state.tr.insertText(text, from, to).scrollIntoView()
          const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, text, typed))
          if (isTaken !== true) view.dispatch(typed())
          return true
        },
      },
    }),
  ],
})
