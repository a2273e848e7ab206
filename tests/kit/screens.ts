import type { Visitor } from './browser.ts'
import { block, moveCaret, placeCaret, type StetPage, stetPage } from './stetPage.ts'
import { harbourCopy } from './wireCopy.ts'

/** A screen that a person comes to: its name in the tests, and the way there from an empty browser. */
export interface Screen {
  readonly name: string
  /** The narrowest window, in CSS pixels, that has it. */
  readonly from?: number
  /** The widest, likewise. */
  readonly to?: number
  readonly go: (visitor: Visitor) => Promise<void>
}

const draftFrom = async (stet: StetPage) => {
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.acceptAll()
  await placeCaret(block(stet.story, 'headline'))
  await stet.page.keyboard.type('Harbour Bay shuts its harbour')
  await stet.saved()
}

const withDraft =
  (go: (stet: StetPage) => Promise<void>) =>
  async ({ page }: Visitor) => {
    const stet = stetPage(page)
    await draftFrom(stet)
    await go(stet)
  }

export const screens: readonly Screen[] = [
  {
    name: 'the empty shelf',
    go: async ({ page }) => {
      await stetPage(page).shelf.waitFor()
    },
  },
  {
    name: 'the shelf with a story on it',
    go: withDraft(async ({ page, shelf }) => {
      await page.goto(new URL('/', page.url()).href)
      await shelf.getByText('Harbour Bay shuts its harbour').first().waitFor()
    }),
  },
  {
    name: 'a new story',
    go: async ({ page }) => {
      await stetPage(page).newStory()
    },
  },
  {
    name: 'the proposed structure of a paste',
    go: async ({ page }) => {
      const stet = stetPage(page)
      await stet.newStory()
      await stet.pasteIntoBody({ text: harbourCopy.text })
      await stet.proposals.waitFor()
    },
  },
  { name: 'writing', go: withDraft(({ story }) => story.waitFor()) },
  {
    name: 'writing with the ledger open',
    from: 760,
    go: withDraft(async (stet) => {
      await stet.pane('Attributions')
      await stet.items().first().waitFor()
    }),
  },
  {
    name: 'the commands',
    go: withDraft(async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+K')
      await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
      await page.keyboard.type('sub')
      await page.getByRole('option', { name: /^Turn into subheading/, disabled: true }).waitFor()
    }),
  },
  {
    name: 'reviewing',
    go: withDraft(async (stet) => {
      await stet.mode('Review')
      // A phone shows one item at a time, and its first is the current one.
      if (!stet.isPhone()) await stet.items().first().click()
      await stet.button('Stet').click()
      await stet.button('Query').click()
      await stet.page.keyboard.type('Which log?')
    }),
  },
  {
    name: 'previewing',
    go: withDraft(async (stet) => {
      await stet.mode('Preview')
      await stet.anyFrame.contentFrame().getByRole('heading', { level: 1 }).waitFor()
    }),
  },
  {
    name: 'the choice of exports',
    from: 760,
    go: withDraft(async (stet) => {
      await stet.button('Export').click()
      await stet.page.getByRole('menu').waitFor()
    }),
  },
  {
    name: 'the drawer over the preview',
    to: 1219,
    go: withDraft(async (stet) => {
      await stet.mode('Preview')
      await stet.button('Shelf and outline').click()
      await stet.shelf.getByText('Harbour Bay shuts its harbour').waitFor()
    }),
  },
  {
    name: 'the insert menu',
    go: withDraft(async ({ story, page }) => {
      await placeCaret(block(story, 'paragraph').last())
      await moveCaret(page, 'End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('/')
      await page.getByRole('toolbar', { name: 'Formatting' }).waitFor()
      await page.getByRole('listbox', { name: 'Insert' }).waitFor()
    }),
  },
  {
    name: 'the selection toolbar',
    go: withDraft(async ({ story, page }) => {
      await placeCaret(block(story, 'paragraph').first())
      await moveCaret(page, 'Home')
      await page.keyboard.press('Shift+End')
      await page.getByRole('toolbar').first().waitFor()
    }),
  },
]
