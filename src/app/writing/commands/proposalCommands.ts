import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import type { Bench } from '../Bench.ts'

/** The answers to a proposed structure. */
export function proposalCommands({ view }: Bench): readonly PaletteCommand[] {
  const { proposed } = view.getState()
  const group = 'Proposed structure'
  const cannot = proposed === null ? 'Nothing is proposed.' : undefined
  return [
    {
      id: 'accept-all',
      label: 'Accept all',
      also: 'proposals intake paste structure',
      group,
      cannot,
      run: () => proposed?.acceptAll(),
    },
    {
      id: 'keep-as-pasted',
      label: 'Keep as pasted',
      also: 'refuse reject proposals intake plain',
      group,
      cannot,
      run: () => proposed?.keepAsPasted(),
    },
  ]
}
