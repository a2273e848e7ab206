import { isBlocking, linesAt } from '~/review'
import type { PaletteCommand } from '../../panes/CommandPalette.tsx'
import { cannotExport, formats } from '../../panes/exportFormats.ts'
import type { Bench } from '../Bench.ts'
import { publishIfOpen } from '../../gate/publish.ts'
import { toLine } from '../../gate/toLine.ts'

/** What can be done with the story as a whole. */
export function storyCommands(bench: Bench): readonly PaletteCommand[] {
  const { desk, gate, house, copyText, exportAs, view } = bench
  const group = 'Story'
  const { lines } = gate.store.getState()
  const blocking = linesAt(lines ?? [], 'publish', desk.store.getState().overrides).filter(isBlocking)
  const publishHere = async () => {
    const { editions } = await house
    if (await publishIfOpen(bench, editions[0]?.id ?? null)) return
    view.setState({ says: 'Not published: something stands in the way. “Publish” at the top lists it.' })
  }
  return [
    {
      id: 'publish',
      label: blocking.length === 0 ? 'Publish' : `Publish: to the first of ${blocking.length} open`,
      also: 'gate send release file live blocking',
      group,
      cannot: lines === null ? 'The rules have not looked at the story yet.' : undefined,
      run: () => {
        const [first] = blocking
        if (first !== undefined) toLine(bench, first)
        else void publishHere()
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
      cannot: cannotExport(id, desk.store.getState().publications.length > 0),
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
