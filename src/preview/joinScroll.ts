import type { ScrollLink, ScrollPlace } from '~/ui'
import { lyingIn } from './lyingIn.ts'
import { type Lying, lineOf, placeAt, readingShare } from './readingLine.ts'

/** Milliseconds after a wheel, touch or key within which a scroll is a person's; the rest is layout settling. */
const patience = 250

const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/** Joins a frame's page to the panes that scroll with it, by block. The answer ends it. */
export function joinScroll(document: Document, link: ScrollLink, pane: string): () => void {
  const root = document.documentElement
  const { lying, forget } = measure(document, () => sought !== null && soon(seek))
  /** Where it is to go, until there is a page to go on: a frame joins before its page is in it, or while it is not shown. */
  let sought: ScrollPlace | null = null
  let meantUntil = Number.NEGATIVE_INFINITY
  let gone = false
  let wanted: (() => void) | null = null

  /** Once per animation frame, the last wish counts. */
  const soon = (act: () => void) => {
    const planned = wanted !== null
    wanted = act
    if (planned) return
    requestAnimationFrame(() => {
      const now = wanted
      wanted = null
      if (!gone) now?.()
    })
  }
  const seek = () => {
    if (sought === null || root.clientHeight === 0 || lying().length === 0) return
    const line = lineOf(lying(), sought)
    sought = null
    if (line === null) return
    meantUntil = Number.NEGATIVE_INFINITY // what follows is not this frame's own wish
    root.scrollTop = line - root.clientHeight * readingShare
  }
  const mean = () => {
    sought = null
    meantUntil = performance.now() + patience
  }
  const scrolled = () => {
    if (performance.now() > meantUntil) return
    mean() // a scroll goes on after the finger has left
    soon(() => {
      const place = placeAt(lying(), root.scrollTop + root.clientHeight * readingShare)
      if (place !== null) link.lead(pane, place)
    })
  }
  const leave = link.join(pane, (place) => {
    sought = place
    soon(seek)
  })
  const resized = () => soon(seek)

  for (const sign of signs) document.addEventListener(sign, mean, { passive: true })
  document.addEventListener('scroll', scrolled, { passive: true })
  document.defaultView?.addEventListener('resize', resized)
  return () => {
    gone = true
    leave()
    for (const sign of signs) document.removeEventListener(sign, mean)
    document.removeEventListener('scroll', scrolled)
    document.defaultView?.removeEventListener('resize', resized)
    forget()
  }
}

/** Where the blocks lie: measured when a scroll asks, and again only after the page has changed or has another size. */
function measure(
  document: Document,
  onChange: () => void,
): { readonly lying: () => readonly Lying[]; readonly forget: () => void } {
  const root = document.documentElement
  let known: readonly Lying[] | null = null
  let size = ''
  const changes = new MutationObserver(() => {
    known = null
    onChange()
  })
  changes.observe(document, { childList: true, subtree: true })
  return {
    lying: () => {
      const now = `${root.scrollHeight} × ${root.clientWidth}`
      if (known !== null && now === size) return known
      size = now
      known = lyingIn(document)
      return known
    },
    forget: () => changes.disconnect(),
  }
}
