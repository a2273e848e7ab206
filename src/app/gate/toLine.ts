import { goToAnchor } from '~/editor'
import type { Line } from '~/review'
import type { Bench } from '../writing/Bench.ts'

/** Goes where a line before publishing is about: its words, its block, or the layout in Preview mode that it is seen in, of an edition that has it. */
export function toLine({ acts, desk, editor, view, setMode }: Bench, line: Line): void {
  const { layout, editions } = line
  // On a narrow screen the list was opened from a drawer, which would stand before what is gone to.
  view.setState({ shelfOpen: false })
  const item = desk.store.getState().items.find(({ key }) => key === line.item)
  if (item !== undefined) acts.reveal(item)
  else if (layout !== undefined) {
    view.setState(({ look }) => {
      const isSeen = editions === undefined || editions.some(({ id }) => id === look.edition?.id)
      return { look: { ...look, layout, edition: isSeen ? look.edition : (editions[0] ?? null), isGoneTo: true } }
    })
    setMode('preview')
  } else if (line.anchor === undefined || !goToAnchor(editor, line.anchor, { focus: true })) acts.toBlock(line.block)
}
