import { expect, test, vi } from 'vitest'
import {
  type Block,
  type BlockId,
  type Edition,
  emptyStory,
  plainHouse,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { createLayouts } from './createLayouts.ts'

// No page of ours loses anything in a reader mode, as its own tests prove: this one does.
vi.mock('../writing/readerMode.ts', () => ({
  readerMode: () => ({ title: '', byline: '', html: '', lost: [{ what: 'credit', words: 'AP', block: 'f' }] }),
}))

const id = (name: string) => name as BlockId
const paragraphs = Array.from(
  { length: 120 },
  (_, at): Block => ({
    kind: 'paragraph',
    id: id(`p${at}`),
    text: richText('The harbour is shut until the gates are mended. '.repeat(20)),
  }),
)
const story: Story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, id('p')),
  headline: richText('Harbour Bay shuts its harbour until the last of the pumps has been mended'),
  body: [...paragraphs, { kind: 'heading', id: id('h'), level: 3, text: richText('The pier') }],
}

test('the titles are measured, and the page is read as a mail, a listener and a reader mode get it', async () => {
  const { titles, page, close } = createLayouts()
  const found = (await Promise.all([titles, ...page].map((asked) => asked.troubles(story, plainHouse, null)))).flat()
  close()
  expect(found.map(({ kind, layout, ...more }) => [kind, layout, 'what' in more ? more.what : ''])).toEqual([
    ['missing', 'cards', 'picture'],
    ['cut', 'cards', 'search title'],
    ['over', 'newsletter', ''],
    ['missing', 'spoken', 'heading of level 2'],
    ['lost', 'reader', 'credit'],
  ])
  expect(document.querySelector('iframe')).toBeNull()
})

test('an edition is looked at apart where its page comes out otherwise, and only there', () => {
  const { titles, page, close } = createLayouts()
  const house = { ...plainHouse, name: 'The Meridian' }
  const home: Edition = { id: 'london', name: 'London', language: 'en-GB', zone: 'Europe/London' as Zone }
  const apart = (one: Story, edition: Edition) =>
    [titles, ...page].map(
      ({ dependsOn }) => JSON.stringify(dependsOn(one, house, edition)) !== JSON.stringify(dependsOn(one, house, null)),
    )
  const moment: Block = { kind: 'moment', id: id('m'), title: richText('Shut'), at: null, isKey: false }
  const live = { ...story, body: [...story.body, moment] }
  close()
  expect(apart(story, home)).toEqual([false, false, false, false])
  expect(apart(story, { ...home, masthead: 'The Meridian, London' })).toEqual([false, true, true, false])
  expect(apart(story, { ...home, zone: 'UTC' as Zone })).toEqual([false, true, true, false])
  expect(apart(live, { ...home, zone: 'UTC' as Zone })).toEqual([false, true, true, true])
  expect(apart(story, { ...home, stylesheet: 'editions/london.css' })).toEqual([false, false, false, true])
  expect(apart({ ...story, direction: 'rtl' }, home)).toEqual([false, true, true, false])
})
