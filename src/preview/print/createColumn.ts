import { blankPage } from '../blankPage.ts'
import { keepPage } from '../keepPage.ts'
import type { PreviewPage } from '../page.ts'
import { measureColumn } from './measureColumn.ts'
import type { PrintFit } from './printFit.ts'
import { columnWidthOf, type PrintRoom } from './printRoom.ts'
import { printSheet } from './printSheet.ts'

/** A print column that nobody sees, for counting. Its stylesheet needs no more of a page's than the typefaces. */
export interface Column {
  /** How a page comes out in it, in its own typefaces. One page at a time. */
  readonly count: (page: PreviewPage, print: PrintRoom) => Promise<PrintFit>
  readonly close: () => void
}

/** Its frame is made for the first page, and patched for each that follows. */
export function createColumn(): Column {
  const frame = document.createElement('iframe')
  let opening: Promise<{ readonly page: Document; readonly keep: ReturnType<typeof keepPage> }> | null = null
  const open = async () => {
    await opened(frame)
    const { contentDocument: page } = frame
    if (page === null) throw new Error('The frame of the print column has no document')
    return { page, keep: keepPage(page) }
  }
  return {
    count: async (shown, print) => {
      const { page, keep } = await (opening ??= open())
      frame.style.inlineSize = `${columnWidthOf(print)}px`
      keep({ ...shown, css: printSheet(shown.css, print) }, { dark: false, textSize: 100 })
      const fit = measureColumn(page, print)
      // Measuring sets the words, and asks for the typefaces that are not here yet: they take another room.
      const arriving = [...page.fonts].filter(({ status }) => status === 'loading')
      if (arriving.length === 0) return fit
      await Promise.allSettled(arriving.map(({ loaded }) => loaded))
      return measureColumn(page, print)
    },
    close: () => frame.remove(),
  }
}

/** Puts the frame in this window's page, laid out where it is neither seen nor met by key or screen reader. */
const opened = (frame: HTMLIFrameElement): Promise<unknown> =>
  new Promise((resolve) => {
    frame.title = 'Print column, counted'
    frame.tabIndex = -1
    frame.ariaHidden = 'true'
    frame.inert = true
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.style.cssText =
      'position:fixed;inset:0 auto auto 0;block-size:0;border:0;visibility:hidden;pointer-events:none'
    frame.srcdoc = blankPage
    frame.addEventListener('load', resolve, { once: true })
    document.body.append(frame)
  })
