import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import type { Bench } from '../Bench.ts'

/** The newsroom's settings. */
export const houseCommands = ({ view }: Bench): readonly PaletteCommand[] => [
  {
    id: 'house',
    label: 'House settings…',
    also: 'newsroom agencies credits sources verbs rules levels editions zones quotation marks lengths desk heads house.json configuration',
    group: 'House',
    run: () => view.setState({ dialog: 'house' }),
  },
]
