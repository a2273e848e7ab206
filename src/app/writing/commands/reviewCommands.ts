import type { ReviewItem } from '~/review'
import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import { stateWords } from '../../panes/ledgerWords.ts'
import type { Bench } from '../Bench.ts'
import { notInPreview } from './notInPreview.ts'

const regroupings = [
  { id: 'dismiss', label: 'Dismiss: no attribution', also: 'false finding wrong remove' },
  { id: 'split', label: 'Split the attribution', also: 'two parts divide' },
  { id: 'merge', label: 'Merge the attribution with the next', also: 'join one' },
] as const

/** What can be done with the attribution the caret is in, or the one being looked at, and with the ledger. */
export function reviewCommands({ acts, desk, mode, view }: Bench): readonly PaletteCommand[] {
  const item = acts.itemHere()
  const none = item === null ? 'No attribution here.' : undefined
  const noRuling =
    none ?? (desk.store.getState().save.kind === 'read-only' ? 'This story is open for reading only.' : undefined)
  const group = 'Review'
  return [
    {
      id: 'stet',
      label: 'Stet, and go on',
      also: 'let it stand approve clear accept sign off',
      keys: 'Ctrl Enter',
      group,
      cannot: noRuling,
      run: () => acts.ruleHere('stet'),
    },
    {
      id: 'query',
      label: 'Query',
      also: 'ask question doubt flag',
      keys: 'Ctrl Shift Enter',
      group,
      cannot: noRuling,
      run: () => acts.ruleHere('query'),
    },
    {
      id: 'reopen',
      label: item?.state === 'queried' ? 'Withdraw query' : 'Reopen',
      also: 'undo unclear withdraw reopen',
      group,
      cannot: noRuling ?? (item?.state === 'unreviewed' ? 'It has not been ruled on.' : undefined),
      run: () => item !== null && acts.rule(item, 'reopen'),
    },
    {
      id: 'chain',
      label: 'Edit chain',
      also: 'source attribution speaker',
      group,
      cannot: noRuling ?? whyNoChain(item, mode),
      run: () => item !== null && acts.editChain(item),
    },
    ...regroupings.map(({ id, label, also }) => ({
      id,
      label,
      also,
      group,
      cannot: noRuling ?? (item?.kind === 'speech' ? undefined : 'Quotes and photos are blocks of the story.'),
      run: () => acts.regroup((regrouping) => item !== null && regrouping[id](item)),
    })),
    {
      id: 'takeBack',
      label: 'Take back the last ruling',
      also: 'undo ruling decision',
      group,
      run: () => acts.regroup(({ takeBack }) => takeBack()),
    },
    {
      id: 'reveal',
      label: 'Show the attribution in the text',
      also: 'find jump',
      group,
      cannot: none,
      run: () => item !== null && acts.reveal(item),
    },
    ...(['all', 'unreviewed', 'queried', 'stet'] as const).map((listed) => ({
      id: `list-${listed}`,
      label: listed === 'all' ? 'List all attributions' : `List attributions: ${stateWords[listed]}`,
      also: 'filter ledger show only',
      group,
      run: () => {
        view.setState({ listed, narrowed: null })
        acts.openPane('attributions')
      },
    })),
  ]
}

function whyNoChain(item: ReviewItem | null, mode: Bench['mode']): string | undefined {
  return item?.kind === 'photo' && mode === 'preview' ? notInPreview : undefined
}
