import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { beforeCaret, block, placeCaret, type StetPage, stetPage, wordsOf } from '../kit/stetPage.ts'
import { aleppoCopy, harbourCopy, type WireCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

if (aleppoCopy === null) console.log('Skipped: ../shared/samples/wire-aleppo.txt is not on this machine.')

const copies: readonly (readonly [string, WireCopy])[] = [
  ['our own copy', harbourCopy],
  ...(aleppoCopy === null ? [] : [['the sample', aleppoCopy] as const]),
]

/** Words alone: neither space nor line breaks count. */
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '')

const openWith = async (copy: WireCopy): Promise<StetPage> => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.pasteIntoBody({ text: copy.text })
  await stet.proposals.waitFor()
  return stet
}

/** Changes one word in the body, where a person would: caret behind it, and a letter more. */
const addAfter = async ({ page, story }: StetPage, words: string, typed: string) => {
  const paragraph = block(story, 'paragraph').filter({ hasText: words })
  await paragraph.evaluate((element, before) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(before) ?? -1
      if (at !== -1) return getSelection()?.collapse(node, at + before.length)
    }
    throw new Error(`No run of text holds “${before}”`)
  }, words)
  await page.keyboard.type(typed)
}

test.for(copies)(
  '%s pasted and accepted is a structured story in which nothing is lost or doubled',
  async ([, copy]) => {
    const stet = await openWith(copy)
    await stet.acceptAll()

    expect(await block(stet.story, 'photo').count()).toBe(1)
    expect(await wordsOf(stet.story, 'caption')).toEqual([copy.caption])
    expect(await wordsOf(stet.story, 'credit')).toEqual([copy.credit])
    expect(await wordsOf(stet.story, 'paragraph')).toEqual(copy.paragraphs)
    const notes = await block(stet.story, 'note').evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-purpose'), (one.textContent ?? '').replaceAll(/^\(|\)$/g, '')]),
    )
    expect(notes).toEqual([['reader', copy.note]])
  },
)

test.for(copies)('%s: one undo gives the plain paste, and one redo the structure', async ([, copy]) => {
  const stet = await openWith(copy)
  await stet.acceptAll()
  await stet.page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => block(stet.story, 'photo').count()).toBe(0)
  const plain = (await wordsOf(stet.story, 'paragraph')).join('\n')
  expect(wordsIn(plain)).toEqual(wordsIn(copy.text))
  await stet.page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(copy.paragraphs)
  expect(await block(stet.story, 'photo').count()).toBe(1)
})

test.for(copies)('%s can be kept as it was pasted', async ([, copy]) => {
  const stet = await openWith(copy)
  await stet.button('Keep as pasted', stet.proposals).click()
  await stet.proposals.waitFor({ state: 'hidden' })
  expect(wordsIn((await wordsOf(stet.story, 'paragraph')).join('\n'))).toEqual(wordsIn(copy.text))
})

test.for(copies)(
  '%s is reviewed: stet and query hold, and a changed word reopens exactly its item',
  async ([, copy]) => {
    const stet = await openWith(copy)
    await stet.acceptAll()
    await stet.mode('Review')
    await expect.poll(() => stet.items().count()).toBeGreaterThanOrEqual(copy.attributions)

    const quoted = stet.items(new RegExp(copy.quotation.words.slice(0, 30)))
    await quoted.click()
    await expect.poll(() => quoted.textContent()).toMatch(copy.quotation.speaker)
    await stet.button('Stet').click()
    await expect.poll(() => quoted.getAttribute('aria-label')).toMatch(/^Stet/)

    const other = stet.items(/^Unreviewed/).last()
    const otherWords = (await other.getByRole('paragraph').first().textContent()) ?? ''
    await other.click()
    await stet.button('Query').click()
    await stet.page.keyboard.type('Which interview?')
    await stet.page.keyboard.press('Enter')
    const queried = stet.items(/^Queried/)
    await expect.poll(() => queried.allTextContents()).toEqual([expect.stringContaining('Which interview?')])

    const lastWord = wordsIn(copy.quotation.words.slice(0, 30)).at(-2) ?? ''
    await stet.mode('Write')
    await addAfter(stet, copy.quotation.words.slice(0, copy.quotation.words.indexOf(lastWord) + lastWord.length), 'x')
    await stet.mode('Review')
    await expect.poll(() => stet.items(/^Stet/).count()).toBe(0)
    const reopened = stet.items(new RegExp(`^Unreviewed.*${copy.quotation.words.slice(0, 10)}`))
    await expect.poll(() => reopened.count()).toBe(1)
    await reopened.click()
    // What was cleared is shown beside what stands there now.
    expect(await reopened.textContent()).toContain(lastWord)
    expect(await queried.count()).toBe(1)
    expect(await queried.textContent()).toContain(otherWords.slice(0, 20))
  },
)

test.for(copies)('%s: a quotation lifted out leaves no clause behind, and one undo puts it back', async ([, copy]) => {
  const stet = await openWith(copy)
  await stet.acceptAll()
  await stet.mode('Review')
  const quoted = stet.items(new RegExp(copy.quotation.words.slice(0, 30)))
  await quoted.click()
  await stet.button('Lift into quote').click()
  const others = copy.paragraphs.filter((words) => !words.includes(copy.quotation.words.slice(0, 30)))
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(others)
  await stet.page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(copy.paragraphs)
})

test('what is proposed of a paste is there after a reload, with its answers, until it is settled', async () => {
  const stet = await openWith(harbourCopy)
  const { page } = stet
  const first = stet.proposals.getByRole('checkbox').first()
  await first.locator('xpath=..').click()
  await expect.poll(() => first.isChecked()).toBe(false)
  await stet.saved()
  await page.reload()
  await stet.proposals.waitFor()
  expect(await first.isChecked()).toBe(false)
  await first.locator('xpath=..').click()
  await stet.acceptAll()
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(harbourCopy.paragraphs)
  await stet.saved()
  await page.reload()
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(harbourCopy.paragraphs)
  await page.getByRole('toolbar', { name: 'Formatting' }).waitFor()
  expect(await stet.proposals.count()).toBe(0)
})

test('nothing is proposed after a reload of a paste that was edited', async () => {
  const stet = await openWith(harbourCopy)
  await addAfter(stet, 'outer gates', ' and locks')
  await stet.saved()
  await stet.page.reload()
  await expect.poll(() => stet.story.textContent()).toContain('outer gates and locks')
  await stet.page.getByRole('toolbar', { name: 'Formatting' }).waitFor()
  await expect
    .poll(() => stet.page.evaluate(() => Object.keys(localStorage).filter((key) => /proposed/.test(key))))
    .toEqual([])
  expect(await stet.proposals.count()).toBe(0)
})

test('the preview shows words before they are saved, and a reload brings back the words and the caret', async () => {
  const stet = await openWith(harbourCopy)
  const { page, story } = stet
  await stet.acceptAll()
  await stet.pane('Preview')
  const published = stet.anyFrame.contentFrame()
  await expect.poll(() => published.locator('body').textContent()).toContain(harbourCopy.caption)

  await placeCaret(block(story, 'headline'))
  await page.keyboard.type('Harbour shut')
  await expect.poll(() => published.getByRole('heading', { level: 1 }).textContent()).toBe('Harbour shut')
  await addAfter(stet, 'outer gates', ' and locks')
  await expect.poll(() => published.locator('body').textContent()).toContain('outer gates and locks would stay shut')
  const caret = await beforeCaret(page)
  await stet.saved()

  const words = await story.innerText()
  await page.reload()
  await expect.poll(() => story.innerText()).toBe(words)
  await expect.poll(() => beforeCaret(page)).toBe(caret)
  await page.keyboard.type('!')
  await expect.poll(() => block(story, 'paragraph').nth(2).textContent()).toContain('outer gates and locks! would')
})
