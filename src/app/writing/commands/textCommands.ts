import { canLink, doInText, momentAtCaret, textGroups, turnKeyPoint } from '~/editor'
import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import type { Bench } from '../Bench.ts'
import { notInPreview } from './notInPreview.ts'

/** What can be done to the text where the caret stands. */
export function textCommands({ desk, editor, mode }: Bench): readonly PaletteCommand[] {
  const nowhere = whyNoText(desk.store.getState().save.kind, mode)
  return textGroups.flatMap(({ name, otherwise, commands }) =>
    commands.map((command) => {
      const { id, label, also, keys } = command
      const cannot = nowhere ?? (command.command(editor.state) ? undefined : otherwise)
      return { id, label, also, keys, group: name, cannot, run: () => doInText(editor, command) }
    }),
  )
}

/** What is done to words by what the app knows besides. */
export function wordCommands({ acts, desk, editor, mode }: Bench): readonly PaletteCommand[] {
  const nowhere = whyNoText(desk.store.getState().save.kind, mode)
  const update = momentAtCaret(editor.state)
  return [
    {
      id: 'key-point',
      label: update?.isKey === true ? 'No key point' : 'Key point',
      also: 'live blog update summary highlight',
      group: 'Block',
      cannot: nowhere ?? (update === null ? 'Put the caret in the title of an update first.' : undefined),
      run: () => {
        turnKeyPoint(editor.state, editor.view.dispatch)
        editor.view.focus()
      },
    },
    {
      id: 'link',
      label: 'Link',
      also: 'url address hyperlink web',
      group: 'Text',
      keys: 'Ctrl Shift K',
      cannot: nowhere ?? (canLink(editor.state) ? undefined : 'Select the words to link first.'),
      run: acts.link,
    },
    {
      id: 'lift',
      label: 'Lift into a quote',
      also: 'quote attribution pull speaker blockquote',
      group: 'Text',
      cannot: nowhere,
      run: acts.quote,
    },
  ]
}

function whyNoText(save: string, mode: Bench['mode']): string | undefined {
  if (mode === 'preview') return notInPreview
  return save === 'read-only' ? 'This story is open for reading only.' : undefined
}
