import { blockAt } from '../blocksIn.ts'

interface Heard {
  /** The page was changed or scrolled, something in it has another size, or it is shown at another scale. */
  readonly onChange: () => void
  /** The block that is pointed at, or none. */
  readonly onPoint: (block: string | null) => void
}

/** Hears all that moves the words of a frame in the pane. The answer ends it. */
export function watchFrame(frame: HTMLIFrameElement, { onChange, onPoint }: Heard): () => void {
  const page = frame.contentDocument
  if (page === null) return () => {}
  const changes = new MutationObserver(onChange)
  changes.observe(page, { childList: true, subtree: true, characterData: true, attributes: true })
  changes.observe(frame, { attributes: true })
  // Pictures that arrive move the words too, and so do typefaces, also where the page stays as high as it was.
  const size = new ResizeObserver(onChange)
  size.observe(page.documentElement)
  const point = ({ target }: Event) => onPoint(blockAt(target)?.id ?? null)
  const fonts = 'fonts' in page ? page.fonts : null
  fonts?.addEventListener('loadingdone', onChange)
  page.addEventListener('scroll', onChange, { passive: true })
  page.addEventListener('pointerover', point)
  return () => {
    changes.disconnect()
    size.disconnect()
    fonts?.removeEventListener('loadingdone', onChange)
    page.removeEventListener('scroll', onChange)
    page.removeEventListener('pointerover', point)
  }
}
