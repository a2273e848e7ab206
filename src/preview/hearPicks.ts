import { blockAt, type PageBlock } from './blocksIn.ts'

interface Ears {
  /** The block under the pointer or the focus, or none. */
  readonly onPoint: (block: PageBlock | null) => void
  readonly onPick: (id: string) => void
}

/** Hears what a person points at and clicks in a frame. No click goes anywhere. The answer ends it. */
export function hearPicks(document: Document, { onPoint, onPick }: Ears): () => void {
  const ends = new AbortController()
  const { signal } = ends
  const point = ({ target }: Event) => onPoint(blockAt(target))
  const away = () => onPoint(null)
  document.addEventListener('pointerover', point, { signal })
  document.addEventListener('focusin', point, { signal })
  document.addEventListener('focusout', away, { signal })
  document.documentElement.addEventListener('pointerleave', away, { signal })
  document.addEventListener('auxclick', stop, { signal, capture: true })
  document.addEventListener('submit', stop, { signal, capture: true })
  document.addEventListener(
    'click',
    (click) => {
      click.preventDefault()
      const block = blockAt(click.target)
      if (block === null || isSelecting(document)) return
      onPick(block.id)
    },
    { signal, capture: true },
  )
  return () => ends.abort()
}

const stop = (event: Event) => event.preventDefault()

/** A drag over words ends in a click; the reader wanted the words. */
const isSelecting = (document: Document): boolean => document.getSelection()?.isCollapsed === false
