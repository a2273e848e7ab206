import { flushSync } from 'react-dom'
import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import type { Bench } from '../Bench.ts'
import { notInPreview } from './notInPreview.ts'
import { toPane } from '../nextPane.ts'

const tabs = [
  { tab: 'attributions', label: 'Show attributions', also: 'ledger pane sources open' },
  { tab: 'preview', label: 'Show preview beside the text', also: 'pane page layout open' },
  { tab: 'history', label: 'Show history', also: 'pane versions recovered open' },
] as const

const modes = [
  { mode: 'write', label: 'Write', also: 'edit mode draft' },
  { mode: 'review', label: 'Review', also: 'mode check attributions' },
] as const

/** Where one can go on the writing screen. */
export function placeCommands({ acts, editor, mode, setMode, view }: Bench): readonly PaletteCommand[] {
  const group = 'Go to'
  return [
    ...modes.map((one) => ({
      id: one.mode,
      label: one.label,
      also: one.also,
      group,
      cannot: one.mode === mode ? 'You are there.' : undefined,
      run: () => setMode(one.mode),
    })),
    ...tabs.map(({ tab, label, also }) => ({ id: tab, label, also, group, run: () => acts.openPane(tab) })),
    {
      id: 'close-pane',
      label: 'Close story tools',
      also: 'hide pane ledger attributions preview history',
      group,
      cannot: view.getState().paneOpen ? undefined : 'They are closed.',
      run: () => view.setState({ paneOpen: false }),
    },
    {
      id: 'ledger',
      label: 'To the ledger',
      also: 'attributions list focus',
      group,
      run: () => {
        flushSync(() => acts.openPane('attributions'))
        toPane('tools', '[role="listitem"][tabindex="0"]')
      },
    },
    {
      id: 'shelf',
      label: 'To the shelf',
      also: 'drafts stories list open desk',
      group,
      run: () => toLeft('a[aria-current="true"], a[href]'),
    },
    {
      id: 'outline',
      label: 'To the outline',
      also: 'blocks structure jump',
      group,
      run: () => toLeft('[aria-current="location"], [role="listitem"] > button'),
    },
    {
      id: 'toolbar',
      label: 'To the toolbar',
      also: 'formatting buttons',
      keys: 'Alt F10',
      group,
      cannot: mode === 'preview' ? notInPreview : undefined,
      run: () => toPane('story', '[role="toolbar"] button[tabindex="0"]'),
    },
    {
      id: 'story',
      label: 'To the text',
      also: 'story caret writing',
      keys: 'Esc',
      group,
      run: () => {
        if (mode === 'preview') setMode('write')
        requestAnimationFrame(() => editor.view.focus())
      },
    },
  ]

  /** On narrow screens the left pane is a drawer, opened first. */
  function toLeft(control: string): void {
    flushSync(() => view.setState({ shelfOpen: true }))
    toPane('shelf', control)
  }
}
