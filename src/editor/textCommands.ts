import { redo, undo } from '@tiptap/pm/history'
import type { Editor } from '@tiptap/core'
import { blockActs, doBlockAct } from './blockActs.ts'
import { chainCommands } from './chainStep.ts'
import { insertBlock } from './commands/insertBlock.ts'
import { insertables } from './insertables.ts'
import { languageCommands } from './languageCommands.ts'
import { markCommands } from './markCommands.ts'
import type { TextCommand } from './TextCommand.ts'

interface TextGroup {
  readonly name: string
  /** Why none of them can be done where the caret stands. */
  readonly otherwise: string
  readonly commands: readonly TextCommand[]
}

const historyCommands: readonly TextCommand[] = [
  { id: 'undo', label: 'Undo', also: 'back revert', keys: 'Ctrl Z', command: undo },
  { id: 'redo', label: 'Redo', also: 'again forward', keys: 'Ctrl Shift Z', command: redo },
]

/** Everything that can be done to the text by its name, in the groups it is listed in. */
export const textGroups: readonly TextGroup[] = [
  { name: 'Text', otherwise: 'Not in this field.', commands: markCommands },
  { name: 'Text', otherwise: 'There is nothing to go back or on to.', commands: historyCommands },
  {
    name: 'Insert',
    otherwise: 'Not here.',
    commands: insertables.map(({ kind, label, also }) => ({
      id: `insert-${kind}`,
      label: `Insert ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
      also: `add new ${also}`,
      keys: '/',
      command: insertBlock(kind),
    })),
  },
  { name: 'Block', otherwise: 'Not with the block the caret is in.', commands: blockActs },
  { name: 'Chain', otherwise: 'Put the caret in a step of a quote’s chain first.', commands: chainCommands },
  { name: 'Language', otherwise: 'Select the words first.', commands: languageCommands },
]

/** Does a command where the caret stands, and gives the text the focus. */
export function doInText(editor: Editor, { id, command }: TextCommand): void {
  editor.view.focus()
  if (blockActs.some((act) => act.id === id)) doBlockAct(editor, id)
  else command(editor.state, editor.view.dispatch)
}
