import { isBlocking, linesAt } from '~/review'
import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import { formats } from '../../panes/ExportMenu.tsx'
import type { Bench } from '../Bench.ts'
import { publish } from '../../gate/publish.ts'

/** What can be done with the story as a whole. */
export function storyCommands({
  acts,
  desk,
  editor,
  gate,
  house,
  copyText,
  exportAs,
  view,
}: Bench): readonly PaletteCommand[] {
  const group = 'Story'
  const { lines } = gate.store.getState()
  const blocking = linesAt(lines ?? [], 'publish', desk.store.getState().overrides).filter(isBlocking)
  return [
    {
      id: 'publish',
      label: blocking.length === 0 ? 'Publish' : `Publish: to the first of ${blocking.length} open`,
      also: 'gate send release file live blocking',
      group,
      cannot: lines === null ? 'The rules have not looked at the story yet.' : undefined,
      run: () => {
        const [first] = blocking
        const item = desk.store.getState().items.find(({ key }) => key === first?.item)
        if (item !== undefined) acts.reveal(item)
        else if (first !== undefined) acts.toBlock(first.block)
        else void house.then(({ editions }) => publish(editor, desk, editions[0]?.id ?? null))
      },
    },
    {
      id: 'correct',
      label: 'Correct the story…',
      also: 'correction withdraw refile error',
      group,
      cannot: desk.store.getState().publications.length === 0 ? 'It has not been published here.' : undefined,
      run: () => view.setState({ dialog: 'correction' }),
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
