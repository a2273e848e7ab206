import type { Page } from 'playwright-core'

/** The controls, and the words in them, that lie where nobody can scroll to: one line each. Empty when there are none. */
export const outOfReach = (page: Page): Promise<readonly string[]> => page.evaluate(findThem)

/** Runs in the page. */
function findThem(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')].filter(
    (control) =>
      control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isForReadersOnly(control),
  )
  // What stands under an open dialog is out of reach on purpose.
  const dialog = document.querySelector('dialog:modal')
  const within = dialog === null ? shown : shown.filter((control) => dialog.contains(control))
  const found = within.flatMap((control) => {
    const name = `${control.localName} ${control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 40) ?? ''}`
    if (isBeyondReach(control)) return [`${name} lies beyond the window`]
    return isCut(control) ? [`${name} is cut`] : []
  })
  return document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways', ...found] : found

  /** A skip link comes into sight with the focus. */
  function isForReadersOnly(element: Element): boolean {
    const { width, height, bottom } = element.getBoundingClientRect()
    return width <= 1 || height <= 1 || (element.matches('a[href^="#"]') && bottom <= 0)
  }

  /** Whether an edge lies outside the nearest box that would have to scroll to show it. */
  function isBeyondReach(control: HTMLElement): boolean {
    const box = control.getBoundingClientRect()
    for (let around = control.parentElement; around !== null; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around)
      const edge = around.getBoundingClientRect()
      const canX = overflowX === 'auto' || overflowX === 'scroll'
      const canY = overflowY === 'auto' || overflowY === 'scroll'
      if (canX && canY) return false
      if (overflowX === 'hidden' && (box.left < edge.left - 1 || box.right > edge.right + 1)) return true
      if (overflowY === 'hidden' && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) return true
      if (position === 'fixed') break
    }
    return box.left < -1 || box.right > window.innerWidth + 1
  }

  function isCut(control: HTMLElement): boolean {
    const { overflowX, textOverflow } = getComputedStyle(control)
    return overflowX === 'hidden' && textOverflow !== 'ellipsis' && control.scrollWidth > control.clientWidth + 1
  }
}
