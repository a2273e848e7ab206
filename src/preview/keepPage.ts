import type { PreviewPage } from './page.ts'
import { patchParts } from './patchParts.ts'

/** How a reader has set their own browser. */
export interface Look {
  readonly dark: boolean
  /** The reader's text size, in percent of the browser's own. */
  readonly textSize: number
}

/** A frame's document, kept equal to the page and look it is shown by touching only what differs. */
export function keepPage(document: Document): (page: PreviewPage, look: Look) => void {
  const { documentElement: root } = document
  const style = document.head.querySelector('style')
  const body = document.querySelector('article')
  if (style === null || body === null) throw new Error('Not a blank page: no style or article in the frame')
  let shown: PreviewPage = { lang: '', dir: 'ltr', title: '', css: '', parts: [] }
  let worn: Look | null = null
  return (page, look) => {
    if (page.css !== shown.css || look.dark !== worn?.dark) style.textContent = asPreferred(page.css, look)
    if (page.lang !== shown.lang) root.lang = page.lang
    if (page.dir !== shown.dir) root.dir = page.dir
    setOrRemove(body, 'lang', page.own?.lang)
    setOrRemove(body, 'dir', page.own?.dir)
    // A document without a title has no name to announce.
    if (page.title !== shown.title) document.title = page.title === '' ? 'Untitled story' : page.title
    if (look.dark !== worn?.dark) root.style.colorScheme = look.dark ? 'dark' : 'light'
    if (look.textSize !== worn?.textSize) root.style.fontSize = `${look.textSize}%`
    patchParts(body, shown.parts, page.parts)
    shown = page
    worn = look
  }
}

function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/**
 * The stylesheet as a reader who prefers dark or light pages gets it. A frame answers `prefers-color-scheme` for the
 * browser it is in, not for the reader it stands for, so the question is answered here.
 */
export const asPreferred = (css: string, { dark }: Pick<Look, 'dark'>): string =>
  css.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, asked: string) =>
    (asked === 'dark') === dark ? '(min-width: 0)' : '(max-width: 0)',
  )

/** Whether a page has nothing to read or see yet: no block, and in its header no title that has words. */
export const isBlank = ({ parts }: PreviewPage): boolean =>
  parts.every(({ id, html }) => id === 'header' && !/ data-block="(?!header")/.test(html))
