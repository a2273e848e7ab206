import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import { importable } from '../../panes/ImportButton.tsx'
import type { Bench } from '../Bench.ts'

/** What can be done on the shelf, as far as it has arrived. */
export function shelfCommands({ desk, view }: Bench): readonly PaletteCommand[] {
  const { shelf } = view.getState()
  const group = 'Shelf'
  const cannot = shelf === null ? 'The shelf is not here yet.' : undefined
  return [
    { id: 'new', label: 'New story', also: 'draft begin create', group, cannot, run: () => shelf?.newStory() },
    {
      id: 'import',
      label: 'Import a file',
      also: 'open bring in upload wire copy stet html text',
      group,
      cannot,
      run: () => chooseFile((file) => shelf?.importFile(file)),
    },
    {
      id: 'duplicate-story',
      label: 'Duplicate this story',
      also: 'copy draft',
      group,
      cannot,
      run: () => shelf?.duplicate(desk.draft),
    },
    {
      id: 'spike',
      label: 'Spike this story',
      also: 'kill delete bin remove draft',
      group,
      cannot,
      run: () => shelf?.spike(desk.draft),
    },
  ]
}

function chooseFile(onFile: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = importable
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) onFile(file)
  })
  input.click()
}
