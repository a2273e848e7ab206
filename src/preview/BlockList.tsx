import { type KeyboardEvent, useState } from 'react'
import { beginningOf, blocksIn, nameOf, type PageBlock } from './blocksIn.ts'
import { readingShare } from './readingLine.ts'

interface BlockListProps {
  readonly title: string
  readonly page: Document
  readonly onPoint: (block: PageBlock | null) => void
  /** Absent where blocks are only read. */
  readonly onPick: ((block: string) => void) | undefined
}

interface Standing {
  readonly blocks: readonly PageBlock[]
  readonly at: number
}

const nowhere: Standing = { blocks: [], at: 0 }

/**
 * The blocks of a page for the keyboard: arrows choose one, which the frame then shows, Enter edits it where that can be. It is read
 * from the page when the focus comes, so that writing costs it nothing.
 */
export function BlockList({ title, page, onPoint, onPick }: BlockListProps) {
  const [{ blocks, at }, setStanding] = useState(nowhere)

  const go = (at: number) => {
    const blocks = blocksIn(page)
    const block = blocks[at]
    setStanding({ blocks, at })
    if (block !== undefined) bringIntoView(block.element)
    onPoint(block ?? null)
  }
  const leave = () => {
    setStanding(nowhere)
    onPoint(null)
  }
  const press = (event: KeyboardEvent) => {
    const block = blocks[at]
    if (event.key !== 'Enter' || block === undefined || onPick === undefined) return
    event.preventDefault()
    onPick(block.id)
  }

  return (
    <select
      size={8}
      className="visuallyHidden"
      aria-label={`Blocks of the ${title} page${onPick === undefined ? '' : '; Enter edits'}`}
      value={at}
      onFocus={() => go(firstInView(page))}
      onBlur={leave}
      onChange={(event) => go(Number(event.currentTarget.value))}
      onKeyDown={press}
    >
      {blocks.map((block, index) => (
        <option key={block.id} value={index}>
          {`${onPick === undefined ? '' : 'Edit '}${nameOf(block)}: ${beginningOf(block)}`}
        </option>
      ))}
    </select>
  )
}

const firstInView = (page: Document): number =>
  Math.max(
    0,
    blocksIn(page).findIndex(({ element }) => element.getBoundingClientRect().bottom > 0),
  )

/** `scrollIntoView` would scroll the app as well, so the page is scrolled by hand, to the reading line. */
function bringIntoView(element: Element): void {
  const root = element.ownerDocument.documentElement
  const { top, bottom } = element.getBoundingClientRect()
  if (top < 0 || bottom > root.clientHeight) root.scrollTop += top - root.clientHeight * readingShare
}
