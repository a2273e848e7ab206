import { lyingIn } from './lyingIn.ts'
import { placeAt, readingShare } from './readingLine.ts'

/**
 * Keeps the words a person reads where they are when the page of a frame becomes another, as at another version: the block at the
 * reading line stays where it begins, or else the nearest one above it that both pages have. A person who scrolls first has chosen
 * another place, and who is at the top stays there.
 */
export function keepPlace({ contentDocument: page }: HTMLIFrameElement): () => void {
  const body = page?.querySelector('article')
  const root = page?.documentElement
  if (page === null || !body || !root || root.scrollTop === 0) return () => {}
  const { scrollTop } = root
  const before = lyingIn(page)
  const place = placeAt(before, scrollTop + root.clientHeight * readingShare)
  const until = before.findIndex(({ block }) => block === place?.block) + 1
  const changes = new MutationObserver(() => {
    end()
    const now = new Map(lyingIn(page).map(({ block, top }) => [block, top]))
    const kept = before.slice(0, until).findLast(({ block }) => now.has(block))
    if (kept !== undefined) root.scrollTop = scrollTop + (now.get(kept.block) ?? 0) - kept.top
  })
  const end = () => {
    changes.disconnect()
    page.removeEventListener('scroll', scrolled)
  }
  // A scroll is told of a frame late, and may be the one that led here.
  const scrolled = () => {
    if (root.scrollTop !== scrollTop) end()
  }
  changes.observe(body, { childList: true, subtree: true, characterData: true })
  page.addEventListener('scroll', scrolled, { passive: true })
  return end
}
