import { Extension } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import { moveBlock } from '../commands/moveBlock.ts'

/** Keys that mark words and move blocks. Review, panes and palette have theirs in the app. */
export const textKeys = Extension.create({
  name: 'textKeys',
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch)
    const mark = (name: string) => () => {
      const type = this.editor.schema.marks[name]
      return type !== undefined && toggleMark(type)(this.editor.state, this.editor.view.dispatch)
    }
    return {
      'Mod-b': mark('bold'),
      'Mod-i': mark('italic'),
      'Mod-Shift-x': mark('strike'),
      'Alt-Shift-ArrowUp': run(moveBlock('up')),
      'Alt-Shift-ArrowDown': run(moveBlock('down')),
    }
  },
})
