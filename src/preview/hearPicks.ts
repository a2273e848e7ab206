import { blockAt, type PageBlock } from './blocksIn.ts'

interface Ears {
  /** The block under the pointer or the focus, or none. */
  readonly onPoint: (block: PageBlock | null) => void
  readonly onPick: (id: string) => void
}

/** Hears what a person points at and clicks in a frame. No click goes anywhere. The answer ends it. */
export function hearPicks(document: Document, { onPoint, onPick }: Ears): () => void {
  const point = ({ target }: Event) => onPoint(blockAt(target))
  const away = () => onPoint(null)
  const pick = (click: Event) => {
    click.preventDefault()
    const block = blockAt(click.target)
    if (block !== null && !isSelecting(document)) onPick(block.id)
  }
  const ends = [
    listen(document, 'pointerover', point),
    listen(document, 'focusin', point),
    listen(document, 'focusout', away),
    listen(document.documentElement, 'pointerleave', away),
    listen(document, 'click', pick),
    listen(document, 'auxclick', stop),
    listen(document, 'submit', stop),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** Hears an event before the page could. */
function listen(target: EventTarget, type: string, hear: (event: Event) => void): () => void {
  target.addEventListener(type, hear, { capture: true })
  return () => target.removeEventListener(type, hear, { capture: true })
}

const stop = (event: Event) => event.preventDefault()

/** A drag over words ends in a click; the reader wanted the words. */
const isSelecting = (document: Document): boolean => document.getSelection()?.isCollapsed === false
