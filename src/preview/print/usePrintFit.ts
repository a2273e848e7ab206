import { useEffect, useMemo, useState } from 'react'
import { browserPace } from '../browserPace.ts'
import { keepPage } from '../keepPage.ts'
import type { PageSource } from '../page.ts'
import { measureColumn } from './measureColumn.ts'
import { isSameFit, type PrintFit } from './printFit.ts'
import type { PrintRoom } from './printRoom.ts'
import { printSheet } from './printSheet.ts'

/**
 * Keeps the column showing the page, and measures it after each change. Renders only when it comes out otherwise. It is kept where it is
 * not on the stage too, since its verdict stands in the list.
 */
export function usePrintFit(document: Document | null, source: PageSource, print: PrintRoom): PrintFit | null {
  const [fit, setFit] = useState<PrintFit | null>(null)
  const keep = useMemo(() => (document === null ? null : keepPage(document)), [document])
  useEffect(() => {
    if (document === null || keep === null) return undefined
    const measure = () => {
      const now = measureColumn(document, print)
      setFit((before) => (before !== null && isSameFit(before, now) ? before : now))
    }
    const { ask, wake, sleep } = browserPace(() => {
      const page = source.get()
      keep({ ...page, css: printSheet(page.css, print) }, { dark: false, textSize: 100 })
      measure()
    })
    const leave = source.subscribe(ask)
    // Words in a typeface that has just arrived take another room.
    document.fonts.addEventListener('loadingdone', measure)
    wake()
    ask()
    return () => {
      document.fonts.removeEventListener('loadingdone', measure)
      leave()
      sleep()
    }
  }, [document, keep, source, print])
  return fit
}
