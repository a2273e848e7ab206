import { toggleMark } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import type { TextCommand } from './TextCommand.ts'

const toggle =
  (name: string): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name]
    return type !== undefined && toggleMark(type)(state, dispatch)
  }

/** What the selected words, or the ones typed next, can be marked as. The keys are the editor's from its first moment. */
export const markCommands = [
  { id: 'bold', label: 'Bold', also: 'strong', key: 'Mod-b', keys: 'Ctrl B', command: toggle('bold') },
  { id: 'italic', label: 'Italic', also: 'emphasis title', key: 'Mod-i', keys: 'Ctrl I', command: toggle('italic') },
  {
    id: 'strike',
    label: 'Strike',
    also: 'strikethrough cross out',
    key: 'Mod-Shift-x',
    keys: 'Ctrl Shift X',
    command: toggle('strike'),
  },
] as const satisfies readonly (TextCommand & { readonly key: string })[]
