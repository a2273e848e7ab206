import { keepPage } from '~/preview/keepPage.ts'
import type { PreviewPage } from '~/preview/page.ts'
import { measureColumn } from '~/preview/print/measureColumn.ts'
import type { PrintFit } from '~/preview/print/printFit.ts'
import type { PrintRoom } from '~/preview/print/printRoom.ts'
import { printSheet } from '~/preview/print/printSheet.ts'

let keep: ReturnType<typeof keepPage> | null = null

/** Sets a page in a print column in this window, as the preview does in its frame, and measures it. */
export function setInColumn(page: PreviewPage, print: PrintRoom): PrintFit {
  keep ??= keepPage(document)
  keep({ ...page, css: printSheet(page.css, print) }, { dark: false, textSize: 100 })
  return measureColumn(document, print)
}

/** The lines that the browser drew, from the boxes of its text: not by any depth, as `measureColumn` counts. */
export function linesDrawn(): readonly string[] {
  const lines: { readonly middle: number; text: string }[] = []
  const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_ALL)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeName !== 'BR' && !(node instanceof Text)) continue
    if (node.parentElement?.closest('header') !== null) continue
    const size = node instanceof Text ? node.length : 1
    for (let at = 0; at < size; at++) {
      const range = document.createRange()
      if (node instanceof Text) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
      } else range.selectNode(node)
      for (const box of range.getClientRects()) {
        if (box.height === 0) continue
        const middle = (box.top + box.bottom) / 2
        const line = lines.find((one) => Math.abs(one.middle - middle) < box.height / 2)
        if (line === undefined) lines.push({ middle, text: range.toString() })
        else line.text += range.toString()
      }
    }
  }
  return lines.toSorted((a, b) => a.middle - b.middle).map(({ text }) => text)
}
