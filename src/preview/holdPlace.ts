import { blocksIn } from './blocksIn.ts'
import { readingShare } from './readingLine.ts'

/** Lets the page become another one, and the block that is read stay where it lies. At its top a page stays at its top. */
export function holdPlace(document: Document, change: () => void): void {
  const { documentElement: root } = document
  const line = root.clientHeight * readingShare
  const read = blocksIn(document).find(({ element }) => element.getBoundingClientRect().bottom > line)
  const lay = read?.element.getBoundingClientRect().top ?? 0
  const isAtTop = root.scrollTop === 0
  change()
  const now = isAtTop ? undefined : blocksIn(document).find(({ id }) => id === read?.id)
  if (now !== undefined) root.scrollTop += now.element.getBoundingClientRect().top - lay
}
