import { whitePng } from './pictures.ts'
import { block, moveCaret, placeCaret, type StetPage } from './stetPage.ts'
import { harbourCopy } from './wireCopy.ts'

/** A screen that a person comes to: its name in the tests, and the way there. */
export interface Screen {
  readonly name: string
  /** The narrowest window, in CSS pixels, that has it. */
  readonly from?: number
  /** The widest, likewise. */
  readonly to?: number
  /** The way begins in a story (`writeHarbour`), not on an empty shelf. */
  readonly inStory: boolean
  readonly go: (stet: StetPage) => Promise<unknown>
}

/** From an empty shelf: pasted copy, and a headline typed over it. */
export async function writeHarbour(stet: StetPage): Promise<void> {
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.acceptAll()
  await placeCaret(block(stet.story, 'headline'))
  await stet.page.keyboard.type('Harbour Bay shuts its harbour')
  await stet.saved()
}

/** Runs a command by its name, as the palette finds it. */
async function command({ page }: StetPage, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor()
  await page.keyboard.press('Enter')
}

/** A live update at the end of the story, with the caret in its title. */
async function beginLiveUpdate({ page, story }: StetPage): Promise<void> {
  await placeCaret(block(story, 'paragraph').last())
  await moveCaret(page, 'ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/live')
  await page.getByRole('listbox', { name: 'Insert' }).getByRole('option', { name: 'Live update' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Gates open')
  await page.getByRole('group', { name: 'Update' }).waitFor()
}

export const screens: readonly Screen[] = [
  {
    name: 'the empty shelf',
    inStory: false,
    go: ({ shelf }) => shelf.waitFor(),
  },
  {
    name: 'the shelf with a story on it',
    inStory: true,
    go: async ({ page, shelf }) => {
      await page.goto(new URL('/', page.url()).href)
      await shelf.getByText('Harbour Bay shuts its harbour').first().waitFor()
    },
  },
  {
    name: 'a new story',
    inStory: false,
    go: ({ newStory }) => newStory(),
  },
  {
    name: 'the proposed structure of a paste',
    inStory: false,
    go: async (stet) => {
      await stet.newStory()
      await stet.pasteIntoBody({ text: harbourCopy.text })
      await stet.proposals.waitFor()
    },
  },
  { name: 'writing', inStory: true, go: ({ story }) => story.waitFor() },
  {
    name: 'writing with the ledger open',
    from: 760,
    inStory: true,
    go: async (stet) => {
      await stet.pane('Attributions')
      await stet.items().first().waitFor()
    },
  },
  {
    name: 'the commands',
    inStory: true,
    go: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+K')
      await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
      await page.keyboard.type('sub')
      await page.getByRole('option', { name: /^Turn into subheading/, disabled: true }).waitFor()
    },
  },
  {
    name: 'reviewing',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Review')
      // A phone shows one item at a time, and its first is the current one.
      if (!stet.isPhone()) await stet.items().first().click()
      await stet.button('Stet').click()
      await stet.button('Query').click()
      await stet.page.keyboard.type('Which log?')
    },
  },
  {
    name: 'previewing',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.anyFrame.contentFrame().getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'the page as an edition publishes it, in its own stylesheet',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      await stet.page.getByLabel('Edition').selectOption('Jerusalem')
      await stet.anyFrame.contentFrame().getByText('המרידיאן').waitFor()
    },
  },
  {
    name: 'a live update being timed',
    inStory: true,
    go: beginLiveUpdate,
  },
  {
    name: 'a live story as it is published',
    inStory: true,
    go: async (stet) => {
      await beginLiveUpdate(stet)
      await stet.page.getByRole('group', { name: 'Update' }).getByRole('checkbox', { name: 'Key point' }).check()
      await stet.saved()
      await stet.mode('Preview')
      await stet.anyFrame.contentFrame().getByRole('navigation', { name: 'Key points' }).waitFor()
    },
  },
  {
    name: 'the story found, shared and announced',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      await stet.page.getByRole('radio', { name: 'Search and social' }).check({ force: true })
      await stet.page.getByRole('region', { name: 'Search result preview' }).waitFor()
    },
  },
  {
    name: 'the page in a reader mode',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      const choice = stet.page.getByRole('radio', { name: 'Reader mode' })
      await choice.check({ force: true })
      await stet.page.getByText('Attributions kept').waitFor({ state: 'attached' })
      await stet.anyFrame.contentFrame().getByText('People came with wheelbarrows').waitFor()
    },
  },
  {
    name: 'previewing under stress, with what is known drawn above the page',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      await stet.anyFrame.contentFrame().getByRole('heading', { level: 1 }).waitFor()
      if (stet.isPhone()) await stet.page.getByText('Stress and overlays').click()
      for (const name of ['Attributions', 'Blocks', 'Text spacing'])
        await stet.page.getByRole('switch', { name }).check()
    },
  },
  {
    name: 'the page with what changed since a version, and then as it was',
    inStory: true,
    go: async (stet) => {
      const { page } = stet
      await command(stet, 'Name this version')
      await page.getByRole('textbox', { name: 'Name' }).fill('Sent to desk')
      await page.keyboard.press('Enter')
      await placeCaret(block(stet.story, 'headline'))
      await moveCaret(page, 'End')
      await page.keyboard.type(' again')
      await stet.saved()
      await stet.mode('Preview')
      await stet.openChoices()
      const choice = page.getByLabel('Changes since')
      const named = choice.getByRole('option', { name: /^Sent to desk/ })
      await named.waitFor({ state: 'attached' })
      await choice.selectOption(await named.innerText())
      await page.locator('[data-over]').getByText('changed').first().waitFor()
      await page.getByRole('switch', { name: 'Show before' }).check()
      await stet.anyFrame
        .contentFrame()
        .getByRole('heading', { name: /harbour$/ })
        .waitFor()
    },
  },
  {
    name: 'the story in a print column',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      await stet.page.getByRole('radio', { name: 'Print column' }).check({ force: true })
      await stet.page.getByRole('region', { name: 'Print column preview' }).getByText('48 mm').waitFor()
    },
  },
  {
    name: 'the newsletter',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      await stet.page.getByRole('radio', { name: 'Newsletter' }).check({ force: true })
      await stet.anyFrame.contentFrame().getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'the story in a feed reader',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      await stet.page.getByRole('radio', { name: 'Feed item' }).check({ force: true })
      await stet.anyFrame.contentFrame().getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'the story as a screen reader says it',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.openChoices()
      await stet.page.getByRole('radio', { name: 'Wire text' }).check({ force: true })
      await stet.page.getByRole('region', { name: 'Wire text preview' }).getByText('Harbour Bay').first().waitFor()
      await stet.page.getByRole('radio', { name: 'Screen reader' }).check({ force: true })
      await stet.page.getByText('Heading 1').waitFor()
    },
  },
  {
    name: 'the choice of exports',
    from: 760,
    inStory: true,
    go: async (stet) => {
      await stet.button('Export').click()
      await stet.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'a source being attached, with what is missing told',
    from: 760,
    inStory: true,
    go: async (stet) => {
      await stet.pane('History')
      await stet.button('Attach a source').click()
      await stet.button('Attach').click()
      await stet.page.getByText('Paste the words of the source here.').waitFor()
    },
  },
  {
    name: 'what stands before publishing, with a line being let through and its reason shown',
    from: 1220,
    inStory: true,
    go: async (stet) => {
      await stet.button(/^Publish/).click()
      const gate = stet.page.getByRole('dialog', { name: 'Before publishing' })
      await gate.getByRole('button', { name: 'Let through' }).first().click()
      await gate.getByRole('button', { name: 'Why' }).first().click()
      await gate.getByRole('button', { name: 'Let through' }).nth(1).click()
      await gate.getByRole('textbox', { name: 'Reason' }).first().waitFor()
    },
  },
  {
    name: 'the settings of the house',
    inStory: true,
    go: async (stet) => {
      await command(stet, 'House settings')
      await stet.page.getByRole('dialog', { name: 'House settings' }).waitFor()
    },
  },
  {
    name: 'the room on paper in the settings of the house, with what is missing told',
    inStory: true,
    go: async (stet) => {
      await command(stet, 'House settings')
      const settings = stet.page.getByRole('dialog', { name: 'House settings' })
      if (stet.isPhone()) await settings.getByRole('combobox', { name: 'Settings' }).selectOption('Print')
      else await settings.getByRole('button', { name: 'Print', exact: true }).click()
      await settings.getByRole('textbox', { name: /^Depth/ }).fill('')
      await settings.getByText('Is missing: it has to be given.').waitFor()
    },
  },
  {
    name: 'what pictures say in an export, in the settings of the house',
    inStory: true,
    go: async (stet) => {
      await command(stet, 'House settings')
      const settings = stet.page.getByRole('dialog', { name: 'House settings' })
      if (stet.isPhone()) await settings.getByRole('combobox', { name: 'Settings' }).selectOption('Pictures')
      else await settings.getByRole('button', { name: 'Pictures', exact: true }).click()
      await settings.getByRole('radio', { name: /^Everything/ }).check()
      await settings.getByText(/can give a source away/).waitFor()
    },
  },
  {
    name: 'the chain of a source being edited',
    inStory: true,
    go: async (stet) => {
      await stet.mode('Review')
      // A photo's credit is edited where it stands; the first one that is said has a chain.
      if (stet.isPhone()) await stet.button('Next').click()
      else await stet.items().nth(1).click()
      await stet.button('Edit chain').first().click()
      await stet.page.getByRole('combobox', { name: 'Name' }).first().waitFor()
    },
  },
  {
    name: 'a source without a name being answered for',
    inStory: true,
    go: async (stet) => {
      const { page, story } = stet
      await placeCaret(block(story, 'paragraph').last())
      await moveCaret(page, 'End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('“The gates are shut,” an official who asked not to be named said.')
      await stet.saved()
      if (stet.isPhone()) await stet.button('Shelf and outline').click()
      await stet.button(/^Publish/).click()
      const gate = page.getByRole('dialog', { name: 'Before publishing' })
      await gate.getByRole('button', { name: /^Answer for the source/ }).click()
      await gate.waitFor({ state: 'hidden' })
      await page.getByRole('dialog').getByRole('button').first().waitFor()
    },
  },
  {
    name: 'the sources of all stories',
    inStory: true,
    go: async ({ page, button }) => {
      await page.goto(new URL('/', page.url()).href)
      await button('Sources').click()
      await page.getByRole('dialog').getByRole('list', { name: 'Sources' }).waitFor()
    },
  },
  {
    name: 'the ledger narrowed',
    from: 1220,
    inStory: true,
    go: async (stet) => {
      await stet.pane('Attributions')
      await stet.items().first().waitFor()
      await stet.button('Sources and order').click()
      await stet.page.getByRole('combobox').first().waitFor()
    },
  },
  {
    name: 'the drawer over the preview',
    to: 1219,
    inStory: true,
    go: async (stet) => {
      await stet.mode('Preview')
      await stet.button('Shelf and outline').click()
      await stet.shelf.getByText('Harbour Bay shuts its harbour').waitFor()
    },
  },
  {
    name: 'the focal point of a picture being set',
    inStory: true,
    go: async (stet) => {
      const photo = block(stet.story, 'photo').first()
      const [chooser] = await Promise.all([
        stet.page.waitForEvent('filechooser'),
        photo.getByRole('button', { name: 'Choose a picture' }).click(),
      ])
      await chooser.setFiles(whitePng('harbour.png', 400, 300))
      await photo.locator('[data-set-focus]').waitFor({ state: 'attached' })
      await command(stet, 'Set focal point')
      await photo.getByRole('slider', { name: 'Focal point' }).waitFor()
    },
  },
  {
    name: 'the insert menu',
    inStory: true,
    go: async ({ story, page }) => {
      await placeCaret(block(story, 'paragraph').last())
      await moveCaret(page, 'End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('/')
      await page.getByRole('toolbar', { name: 'Formatting' }).waitFor()
      await page.getByRole('listbox', { name: 'Insert' }).waitFor()
    },
  },
  {
    name: 'the selection toolbar',
    inStory: true,
    go: async ({ story, page }) => {
      await placeCaret(block(story, 'paragraph').first())
      await moveCaret(page, 'Home')
      await page.keyboard.press('Shift+End')
      await page.getByRole('toolbar').first().waitFor()
    },
  },
]
