import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import type { Clip } from './paste.ts'
import { paste } from './paste.ts'
import { until } from './until.ts'

/** Stet as a person without a mouse or eyes finds it: by role and name only, as product.md lists them. */
export function stetPage(page: Page) {
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: typeof name === 'string' })
  const story = page.getByRole('textbox', { name: 'Story' })
  const proposals = page.getByRole('group', { name: 'Proposed structure' })
  const ledger = page.getByRole('list', { name: 'Attributions' })
  const status = page.getByRole('status').filter({ hasText: /^\s*(Saved|Saving|Not saved)/ })

  return {
    page,
    button,
    story,
    proposals,
    ledger,
    status,
    shelf: page.getByRole('navigation', { name: 'Shelf' }),
    /** The items of the ledger, all or those whose name holds the words. */
    items: (name: string | RegExp = '') => ledger.getByRole('listitem', { name }),
    /** What is in the first preview frame there is, whichever layout it shows. */
    anyFrame: page.locator('iframe[title^="Preview: "]').first().contentFrame(),
    frame: (layout: string) => page.frameLocator(`iframe[title="Preview: ${layout}"]`),

    newStory: async () => {
      await button('New story').first().click()
      await story.waitFor()
    },
    /** Puts the caret in the body of the story, where a paste belongs. */
    pasteIntoBody: async (clip: Clip) => {
      await block(story, 'paragraph').last().click()
      await paste(page, clip)
    },
    acceptAll: async () => {
      await button('Accept all', proposals).click()
      await proposals.waitFor({ state: 'hidden' })
    },
    mode: async (name: 'Write' | 'Review' | 'Preview') => {
      const radio = page.getByRole('radiogroup', { name: 'Mode' }).getByRole('radio', { name, exact: true })
      await radio.focus()
      if (!(await radio.isChecked())) await radio.press('Space')
      await until(() => radio.isChecked(), Boolean)
    },
    pane: async (name: 'Attributions' | 'Preview' | 'History') => {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
    },
    saved: async () => {
      await until(
        () => status.first().textContent(),
        (words) => /^\s*Saved/.test(words ?? ''),
      )
    },
    exported: async (kind: RegExp) => {
      const download = page.waitForEvent('download')
      await button('Export').click()
      await page.getByRole('menuitem', { name: kind }).click()
      return readFile(await (await download).path(), 'utf8')
    },
    /** Hands Import a file as if it had been chosen. */
    importFile: async (name: string, text: string | Buffer) => {
      const chooser = page.waitForEvent('filechooser')
      await button('Import').first().click()
      await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
    },
  }
}

export type StetPage = ReturnType<typeof stetPage>

/** The blocks of one kind in the story, as the schema names them. */
export const block = (story: Locator, kind: string): Locator => story.locator(`[data-kind="${kind}"]`)

/** The words of each block of one kind, in order, as they are written. */
export async function wordsOf(story: Locator, kind: string): Promise<readonly string[]> {
  const texts = await block(story, kind).allTextContents()
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

/** Where the caret stands: the words before it in its own block. */
export function beforeCaret(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() ?? {}
    if (!anchorNode || anchorOffset === undefined) return null
    const element = anchorNode instanceof Element ? anchorNode : anchorNode.parentElement
    const home = element?.closest('[data-kind]')
    if (!home) return null
    const range = document.createRange()
    range.setStart(home, 0)
    range.setEnd(anchorNode, anchorOffset)
    return range.toString()
  })
}

/** The control that has the focus, as a screen reader names it: its role and its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'nothing'
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase()
    const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
    return `${role} ${label}`
  })
}
