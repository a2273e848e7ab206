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

  const exportedFile = async (kind: RegExp): Promise<Buffer> => {
    await button('Export').first().click()
    const item = page.getByRole('menuitem', { name: kind })
    const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
    return readFile(await download.path())
  }

  const isPhone = () => (page.viewportSize()?.width ?? 0) < 760

  return {
    page,
    isPhone,
    button,
    story,
    proposals,
    ledger,
    status,
    shelf: page.getByRole('navigation', { name: 'Shelf' }),
    /** The items of the ledger, all or those whose name holds the words. */
    items: (name: string | RegExp = '') => ledger.getByRole('listitem', { name }),
    /** The first preview frame that is shown, whichever layout it is of. */
    anyFrame: page.locator('iframe[title^="Preview: "]').filter({ visible: true }).first(),

    newStory: async () => {
      await button('New story').first().click()
      await until(
        () => focused(page),
        (control) => control.startsWith('textbox Story'),
      )
      await caretHeard(page)
    },
    /** The story that shows every block, from an empty shelf. */
    openSample: async () => {
      await button(/sample/i)
        .first()
        .click()
      await story.waitFor()
    },
    /** Until the keys that work anywhere are heard: they come after the text. */
    keysHeard: async () => {
      await page.locator('[data-keys-heard]').waitFor({ state: 'attached' })
    },
    /** Puts the caret in the body of the story, where a paste belongs. */
    pasteIntoBody: async (clip: Clip) => {
      await placeCaret(block(story, 'paragraph').last())
      await paste(page, clip)
    },
    acceptAll: async () => {
      await button('Accept all', proposals).click()
      await proposals.waitFor({ state: 'hidden' })
      await published(page)
    },
    /** On a phone the same is chosen in the bar at the foot. */
    mode: async (name: 'Write' | 'Review' | 'Preview') => {
      if (isPhone()) {
        const sections = page.getByRole('navigation', { name: 'Sections' })
        return sections.getByRole('button', { name: new RegExp(`^${name === 'Write' ? 'Story' : name}`) }).click()
      }
      const radio = page.getByRole('radiogroup', { name: 'Mode' }).getByRole('radio', { name, exact: true })
      await radio.focus()
      if (!(await radio.isChecked())) await radio.press('Space')
      await until(() => radio.isChecked(), Boolean)
    },
    /** Brings forward what can be chosen of the preview: on a phone it is folded into a line. */
    openChoices: async () => {
      const line = page.getByRole('region', { name: 'Preview choices' }).locator('summary', { hasText: /^Show as/ })
      if (isPhone()) await line.click()
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
    exported: async (kind: RegExp) => (await exportedFile(kind)).toString('utf8'),
    exportedFile,
    /** Hands Import a file as if it had been chosen. */
    importFile: async (name: string, text: string | Buffer) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Import').first().click()])
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
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

/** Clicks where the caret is to stand. */
export async function placeCaret(place: Locator): Promise<void> {
  await place.click()
  await caretHeard(place.page())
}

/** Presses a key that moves the caret. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await caretHeard(page)
}

/**
 * Until the editor has heard where the caret went. The browser tells it a moment later, and ProseMirror looks again 20 ms
 * after it got the focus: a person's fingers never notice, but a test's do.
 */
const caretHeard = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((heard) => setTimeout(() => requestAnimationFrame(() => setTimeout(heard)), 30)))

/** Until what is shown beside the text can be of what was just done to it (`publishAfter` of the desk): a hand is slower. */
const published = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => setTimeout(done, 150)))

/**
 * Until the editor trusts a caret at its very start. For 200 ms after it got the focus, ProseMirror takes one for the
 * browser's own doing and puts it back.
 */
export const focusHeard = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((heard) => setTimeout(heard, 250)))

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
    const kind = element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()
    const role = element.getAttribute('role') ?? (kind === 'a' ? 'link' : kind)
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const words = [...labels, element].map((one) => one.textContent?.trim() ?? '').find((text) => text !== '')
    const label = element.getAttribute('aria-label') ?? words ?? ''
    return `${role} ${label}`
  })
}

/** Presses Tab (or another key) until the control of that name has the focus. */
export async function walkTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let steps = 0; steps < 60; steps += 1) {
    const here = await focused(page)
    if (name.test(here)) return
    passed.push(here.slice(0, 40))
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${name}; it passed ${passed.join(' → ')}`)
}
