import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { EmptyState, type ScrollLink } from '~/ui'
import { BlockList } from './BlockList.tsx'
import { blankPage } from './blankPage.ts'
import { Clock } from './Clock.tsx'
import { createMarker, type Marker } from './createMarker.ts'
import { hearPicks } from './hearPicks.ts'
import { joinScroll } from './joinScroll.ts'
import type { DrawOver } from './DrawOver.ts'
import { LayoutLabel } from './LayoutLabel.tsx'
import css from './PreviewFrame.module.css'
import type { PageSource } from './page.ts'
import { useBox } from './useBox.ts'
import { useLivePage } from './useLivePage.ts'

export interface PreviewFrameProps {
  /** The layout's name: the frame is titled “Preview: Desktop”. */
  readonly title: string
  /** The width its reader has, in CSS pixels. */
  readonly width: number
  readonly device?: 'window' | 'phone'
  /** The largest scale it is shown at. */
  readonly scaleTo?: number
  readonly source: PageSource
  /** The panes it scrolls with; without it, it scrolls alone. */
  readonly link?: ScrollLink | undefined
  /** A block was chosen to be edited; without it, blocks cannot be chosen. */
  readonly onPick?: ((block: string) => void) | undefined
  /** What cannot be edited is gone through by block all the same. */
  readonly isRead?: boolean
  readonly dark?: boolean
  /** The reader's text size, in percent. */
  readonly textSize?: number
  /** Draws above the page what its readers do not see. */
  readonly drawOver?: DrawOver | undefined
}

/** The published page as one reader gets it: at that reader's true width, scaled to the room there is. */
export function PreviewFrame(props: PreviewFrameProps) {
  const { title, width, device = 'window', scaleTo = 1, source, link, onPick, dark = false, textSize = 100 } = props
  const { drawOver, isRead } = props
  const [page, setPage] = useState<Document | null>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const glass = useRef<HTMLDivElement>(null)
  const marker = useRef<Marker>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const name = useId()

  const onShown = useCallback(() => marker.current?.follow(), [])
  const { blank } = useLivePage({ frame, document: page, source, look: { dark, textSize }, onShown })
  const box = useBox(pane)
  const scale = box === null ? scaleTo : Math.min(scaleTo, box.width / width)

  useEffect(() => {
    if (page === null || link === undefined) return undefined
    return joinScroll(page, link, `preview ${name}`)
  }, [page, link, name])

  useEffect(() => {
    if (page === null || frame.current === null || glass.current === null) return undefined
    const drawn = createMarker(glass.current, frame.current, onPick === undefined ? '' : 'Edit ')
    marker.current = drawn
    const deaf = hearPicks(page, {
      onPoint: (block) => drawn.show(onPick === undefined ? null : block),
      onPick: (block) => onPick?.(block),
    })
    page.addEventListener('scroll', drawn.follow, { passive: true })
    return () => {
      deaf()
      page.removeEventListener('scroll', drawn.follow)
      drawn.show(null)
    }
  }, [page, onPick])

  useEffect(() => {
    if (page === null || frame.current === null || sheet.current === null) return undefined
    return drawOver?.(sheet.current, frame.current)
  }, [page, drawOver])

  // Another scale puts the block elsewhere.
  useEffect(() => marker.current?.follow())

  return (
    <section aria-label={`${title} preview`} className={css['layout']} data-device={device}>
      <LayoutLabel title={title} says={`${width} px, shown at ${Math.round(scale * 100)}%`} />
      <div className={css['window']} data-dark={dark} style={{ maxInlineSize: width * scaleTo + bezels[device] }}>
        {device === 'phone' && <Clock />}
        <div ref={pane} className={css['pane']}>
          <iframe
            ref={frame}
            title={`Preview: ${title}`}
            sandbox="allow-same-origin"
            srcDoc={blankPage}
            onLoad={(event) => setPage(openedPage(event.currentTarget))}
            style={{ inlineSize: width, blockSize: (box?.height ?? 0) / scale, transform: `scale(${scale})` }}
          />
          <div ref={sheet} className={css['over']} data-over aria-hidden />
          <div className={css['over']}>
            <div ref={glass} className={css['marker']} aria-hidden hidden>
              <span />
            </div>
          </div>
          {blank && (
            <div className={css['blank']}>
              <EmptyState title="Nothing to read yet">
                Write a headline, or paste the copy. It appears here as readers will see it.
              </EmptyState>
            </div>
          )}
        </div>
        {(onPick !== undefined || isRead) && page !== null && (
          <BlockList title={title} page={page} onPoint={(block) => marker.current?.show(block)} onPick={onPick} />
        )}
      </div>
    </section>
  )
}

/** The blank page, once it is there: some browsers first open an empty document in its place. */
const openedPage = ({ contentDocument }: HTMLIFrameElement): Document | null =>
  contentDocument?.querySelector('article') === null ? null : contentDocument

/** The widths of both edges of a device together, in CSS pixels. */
const bezels = { window: 0, phone: 14 }
