import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line } from '~/review'
import {
  type Block,
  type BlockId,
  type Edition,
  type House,
  loadPageWords,
  plainHouse,
  type Photo,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { readableLiveStory } from '~tests/kit/readableStory.ts'
import { createCards } from '../writing/createCards.ts'
import { createFeed } from '../writing/createFeed.ts'
import { createNewsletter } from '../writing/createNewsletter.ts'
import { createPages } from '../writing/createPages.ts'
import { createReaderMode } from '../writing/createReaderMode.ts'
import { createTexts } from '../writing/createTexts.ts'
import { stillStory } from '../writing/storyAtHand.ts'
import { createLayoutLook } from './createLayoutLook.ts'
import { createLayouts } from './createLayouts.ts'

// Lines on paper are counted by a browser alone: `layoutsAtGate.journey.ts` compares those.

const zone = (name: string) => name as Zone
const jerusalem: Edition = {
  id: 'jerusalem',
  name: 'Jerusalem',
  language: 'he',
  zone: zone('Asia/Jerusalem'),
  masthead: 'המרידיאן '.repeat(9),
}
const editions: Edition[] = [
  { id: 'london', name: 'London', language: 'en-GB', zone: zone('Europe/London') },
  jerusalem,
  { id: 'cairo', name: 'Cairo', language: 'ar', zone: zone('Africa/Cairo'), masthead: 'الظهيرة' },
]
const house: House = { ...plainHouse, name: 'The Meridian', editions }
const pictures = {
  addressNow: () => 'blob:https://stet.example/0b9f6d0e-7f8a-4a57-9d0c-5d9a6f3f2a11',
  subscribe: () => () => {},
}

/** What Preview mode says over each layout of an edition's page, once all that it needs is here. */
async function labelsOf(written: Story, edition: Edition | undefined) {
  const story = stillStory(written)
  const cards = createCards(story, house, pictures).get()
  const mail = createNewsletter(story, house, pictures, edition)
  const feed = createFeed(story, house, pictures, edition)
  const texts = createTexts(story, house, createPages(story, house, pictures, { edition }), edition)
  const reader = createReaderMode(story, house, pictures, edition)
  const leaves = [mail, feed, texts, reader].map((source) => source.subscribe(() => {}))
  texts.get()
  await expect.poll(() => reader.verdict().says, { interval: 1 }).not.toBe('Out of date')
  const { wire, spoken } = texts.get()
  const labels = {
    search: cards.search.verdict.says,
    social: cards.social.verdict.says,
    notice: cards.notice.verdict.says,
    mail: mail.verdict().says,
    feed: feed.verdict().says,
    wire: wire.verdict.says,
    spoken: spoken.verdict.says,
    reader: reader.verdict().says.replace('Nothing to read yet', 'Attributions kept'),
  }
  for (const leave of leaves) leave()
  return labels
}

/** What has to stand over each layout, by what the list before publishing says. */
function labelsIn(says: readonly string[]): Awaited<ReturnType<typeof labelsOf>> {
  const of = (first: Readonly<Record<string, RegExp>>, fits = 'Fits') =>
    Object.entries(first).find(([, pattern]) => says.some((one) => pattern.test(one)))?.[0] ?? fits
  const headline = { 'Missing headline': /no headline/ }
  const heard = says.find((one) => one.startsWith('Screen reader'))
  const level = /heading of level \d/.exec(heard ?? '')?.[0]
  const lost = says.flatMap((one) => /^Reader mode: the (\w+)/.exec(one)?.[1] ?? [])
  const kilobytes = says.map((one) => /^Newsletter: (\d+) kB over/.exec(one)?.[1]).find((found) => found !== undefined)
  return {
    search: of({
      ...headline,
      'Missing description': /no description/,
      'Search title is cut': /^Search result: the title/,
      'Description is cut': /^Search result: the description loses/,
    }),
    social: of({ ...headline, 'Missing picture': /no picture/, 'Shared title is cut': /^Social card: the title/ }),
    notice: of({ ...headline, 'Notification is cut': /^Notification/ }),
    mail: of({
      ...headline,
      'Missing alternative text': /no alternative text/,
      [`Over by ${kilobytes} kB`]: /^Newsletter/,
    }),
    feed: of({ ...headline, 'Missing description': /no description/ }),
    wire: of(headline),
    spoken: of({
      ...headline,
      [`Missing ${level ?? 'alternative text'}`]: /^Screen reader/,
    }),
    reader:
      lost.length === 0
        ? 'Attributions kept'
        : lost.length === 1
          ? `Missing ${lost[0]}`
          : `Missing ${lost.length}, first ${lost[0]}`,
  }
}

async function linesOf(story: Story): Promise<readonly Line[]> {
  const look = createLayoutLook({
    layouts: createLayouts(),
    clock: fakeClock(),
    found: () => {},
    breathe: queueMicrotask,
  })
  await look.all(story, house)
  const lines = look.lines(story, house, [])
  look.close()
  return lines
}

const listed = async (story: Story) => (await linesOf(story)).map(({ says }) => says)

type ByEdition = Readonly<Record<string, Awaited<ReturnType<typeof labelsOf>>>>

async function shownOf(story: Story): Promise<ByEdition> {
  const labels = await Promise.all(
    editions.map(async (edition) => [edition.id, await labelsOf(story, edition)] as const),
  )
  return Object.fromEntries(labels)
}

async function listedOf(story: Story): Promise<ByEdition> {
  const lines = await linesOf(story)
  const labels = editions.map((edition) => {
    const its = lines.filter((line) => line.editions?.some(({ id }) => id === edition.id) ?? true)
    const says = its.map((line) => (line.editions === undefined ? line.says : line.says.replace(/^[^:]*: /, '')))
    return [edition.id, labelsIn(says)] as const
  })
  return Object.fromEntries(labels)
}

await loadPageWords('he')

test('over each layout of each edition stands what the list before publishing says of it, whichever way a story runs', {
  timeout: 120_000,
}, async () => {
  // A feed calls a story without a headline by its name on the desk, where it has one.
  const any = fc.sample(arbitraryStory, { numRuns: 40, seed: 6 }).map((story) => ({ ...story, slug: '' }))
  const live = fc.sample(readableLiveStory, { numRuns: 10, seed: 6 })
  for (const story of [...any, ...live]) expect(await shownOf(story)).toEqual(await listedOf(story))
})

const id = (name: string) => name as BlockId
const photo: Photo = {
  kind: 'photo',
  id: id('f'),
  picture: { blob: 'b' as never, type: 'image/png', width: 1200, height: 800, name: 'a.png' }, // any name will do
  caption: [],
  credit: 'AP',
  alt: 'The gates',
}

test('so it does of a mail that is too large in one edition by the name at its top alone', {
  timeout: 60_000,
}, async () => {
  const withLetters = (count: number): Story => {
    const body: Block[] = [photo, { kind: 'paragraph', id: id('p'), text: richText('a'.repeat(count)) }]
    const [story] = fc.sample(readableLiveStory, { numRuns: 1, seed: 7 })
    if (story === undefined) throw new Error('No story was made')
    return { ...story, headline: richText('Harbour shut'), standfirst: [], body }
  }
  const { page, close } = createLayouts()
  const troubles = await Promise.all(page.map((asked) => asked.troubles(withLetters(110_000), house, jerusalem)))
  close()
  const over = troubles.flat().find((trouble) => trouble.kind === 'over' && trouble.layout === 'newsletter')
  const most = 110_000 - (over?.layout === 'newsletter' ? over.bytes : 0)
  expect(await shownOf(withLetters(most))).toEqual(await listedOf(withLetters(most)))
  expect(await shownOf(withLetters(most + 1))).toEqual(await listedOf(withLetters(most + 1)))
  // Shorter names leave the others room, and Jerusalem alone is told.
  expect(await listed(withLetters(most + 1))).toContainEqual(expect.stringMatching(/^Jerusalem: Newsletter: 1 kB over/))
})
