import { type RefObject, useEffect, useMemo, useState } from 'react'
import { browserPace } from './browserPace.ts'
import { isBlank, keepPage, type Look } from './keepPage.ts'
import type { PageSource } from './page.ts'

interface LivePage {
  readonly frame: RefObject<HTMLIFrameElement | null>
  /** The frame's document, once it has opened. */
  readonly document: Document | null
  readonly source: PageSource
  readonly look: Look
  /** Called after each change to the frame's document. */
  readonly onShown: () => void
}

/** Keeps the frame showing the page while it is in sight. Renders only when the page becomes or ceases to be blank. */
export function useLivePage({ frame, document, source, look: { dark, textSize }, onShown }: LivePage) {
  const [blank, setBlank] = useState(false)
  const keep = useMemo(() => (document === null ? null : keepPage(document)), [document])

  useEffect(() => {
    if (keep === null || frame.current === null) return undefined
    const { ask, wake, sleep } = browserPace(() => {
      const page = source.get()
      keep(page, { dark, textSize })
      setBlank(isBlank(page))
      onShown()
    })
    const leave = source.subscribe(ask)
    const sight = new IntersectionObserver((seen) => (seen.at(-1)?.isIntersecting === true ? wake() : sleep()))
    sight.observe(frame.current)
    ask()
    return () => {
      sight.disconnect()
      leave()
      sleep()
    }
  }, [keep, frame, source, dark, textSize, onShown])

  return { blank }
}
