import { use, useState } from 'react'
import type { House } from '~/story'
import { CommandPalette, type PaletteCommand } from '../panes/CommandPalette.tsx'
import type { Bench } from './Bench.ts'
import { houseCommands } from './commands/houseCommands.ts'
import { photoCommands } from './commands/photoCommands.ts'
import { placeCommands } from './commands/placeCommands.ts'
import { previewCommands } from './commands/previewCommands.ts'
import { proposalCommands } from './commands/proposalCommands.ts'
import { reviewCommands } from './commands/reviewCommands.ts'
import { shelfCommands } from './commands/shelfCommands.ts'
import { storyCommands } from './commands/storyCommands.ts'
import { textCommands, wordCommands } from './commands/textCommands.ts'
import type { Command } from './useCommands.ts'

interface PaletteProps {
  readonly bench: Bench
  /** The commands that have keys everywhere. */
  readonly keyed: readonly Command[]
  readonly onClose: () => void
}

/** Every command there is, as things stand when it opens. */
export function Palette({ bench, keyed, onClose }: PaletteProps) {
  const house = use(bench.house)
  const [commands] = useState(() => commandsOf(bench, house, keyed))
  return <CommandPalette commands={commands} onClose={onClose} />
}

const groups = [
  'Proposed structure',
  'Review',
  'Text',
  'Insert',
  'Block',
  'Chain',
  'Language',
  'Go to',
  'Preview',
  'Story',
  'Shelf',
  'House',
  'Help',
]

/** In the order of their groups. What has a key everywhere comes first in its own, and once. */
function commandsOf(bench: Bench, house: House, keyed: readonly Command[]): readonly PaletteCommand[] {
  const named = [
    ...proposalCommands(bench),
    ...photoCommands(bench),
    ...reviewCommands(bench),
    ...wordCommands(bench),
    ...textCommands(bench),
    ...placeCommands(bench),
    ...previewCommands(bench, house),
    ...storyCommands(bench),
    ...shelfCommands(bench),
    ...houseCommands(bench),
  ]
  const ids = new Set(named.map(({ id }) => id))
  const others = keyed.filter(({ id }) => !ids.has(id) && id !== 'commands')
  return [...others, ...named].toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
}
