import { gateOf } from '~/review'
import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import { formats } from '../../panes/ExportMenu.tsx'
import type { Bench } from '../Bench.ts'
import { publish } from '../publish.ts'

/** What can be done with the story as a whole. */
export function storyCommands({ acts, desk, editor, copyText, exportAs, view }: Bench): readonly PaletteCommand[] {
  const group = 'Story'
  const open = gateOf(desk.store.getState()).length
  return [
    {
      id: 'publish',
      label: open === 0 ? 'Publish' : `Publish: to the first of ${open} open`,
      also: 'gate send release file live blocking',
      group,
      run: () => {
        const [first] = gateOf(desk.store.getState())
        if (first === undefined) publish(editor)
        else if (first.kind === 'attribution') acts.reveal(first.item)
        else acts.toBlock(first.block)
      },
    },
    ...formats.map(({ id, label, says }) => ({
      id: `export-${id}`,
      label: `Export as ${label}`,
      also: `download save take out ${says}`,
      group,
      run: () => exportAs(id),
    })),
    {
      id: 'copy-text',
      label: 'Copy text',
      also: 'clipboard plain words take out',
      group,
      run: copyText,
    },
    {
      id: 'details',
      label: 'Story details',
      also: 'slug section language direction time zone keywords publish embargo metadata',
      group,
      run: () => view.setState({ dialog: 'details' }),
    },
    {
      id: 'name',
      label: 'Name this version',
      also: 'save as milestone send to desk snapshot history',
      group,
      cannot: desk.store.getState().save.kind === 'read-only' ? 'This story is open for reading only.' : undefined,
      run: () => view.setState({ naming: 'now' }),
    },
    {
      id: 'rename',
      label: 'Rename this story',
      also: 'slug title',
      group,
      cannot: desk.store.getState().save.kind === 'read-only' ? 'This story is open for reading only.' : undefined,
      run: () => view.setState({ dialog: 'rename' }),
    },
  ]
}
