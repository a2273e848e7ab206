import type { Page } from 'playwright-core'

/** What lies on the clipboard: plain text, HTML, or both. */
export interface Clip {
  readonly text?: string
  readonly html?: string
}

/**
 * Puts the clip on the real clipboard, as it is, and presses the keys that paste it where the caret is.
 * It is put there by a copy event: `navigator.clipboard.write` would clean the HTML first.
 */
export async function paste(page: Page, clip: Clip): Promise<void> {
  await page.evaluate(copyClip, clip)
  await page.keyboard.press('ControlOrMeta+V')
}

/** Runs in the page. */
function copyClip({ text, html }: Clip) {
  const copy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (text !== undefined) event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  window.addEventListener('copy', copy, { capture: true, once: true })
  // oxlint-disable-next-line typescript/no-deprecated -- the one way to raise a copy event that fills the clipboard
  if (!document.execCommand('copy')) throw new Error('The browser refused to copy')
}
