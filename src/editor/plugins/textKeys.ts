import { Extension } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { moveBlock } from '../commands/moveBlock.ts'
import { markCommands } from '../markCommands.ts'

/** Keys that mark words and move blocks. Review, panes and palette have theirs in the app. */
export const textKeys = Extension.create({
  name: 'textKeys',
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch)
    return {
      ...Object.fromEntries(markCommands.map(({ key, command }) => [key, run(command)])),
      'Alt-Shift-ArrowUp': run(moveBlock('up')),
      'Alt-Shift-ArrowDown': run(moveBlock('down')),
    }
  },
})
