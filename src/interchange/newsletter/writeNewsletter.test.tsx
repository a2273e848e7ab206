import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type BlockId,
  type ChainStep,
  emptyStory,
  type Instant,
  loadPageWords,
  plainHouse,
  type Quote,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { faultsIn } from '~tests/kit/faultsIn.ts'
import { attacks, hostileStory } from '~tests/kit/hostileStory.ts'
import { pageOf } from '../page/pageOf.ts'
import { writeNewsletter } from './writeNewsletter.ts'

const options = { house: { ...plainHouse, name: 'The Test' }, picture: () => 'https://pictures.example/1.jpg' }
const parser = new DOMParser()
const mailOf = (story: Story) => parser.parseFromString(writeNewsletter(story, options), 'text/html')
const bare = (words: string | null) => (words ?? '').replaceAll(/[\s—]/gu, '')

const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)

test('a mail has tables and styles on its elements, and nothing that a mail program drops', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const mail = mailOf(story)
      const tags = new Set([...mail.querySelectorAll('*')].map(({ localName }) => localName))
      const known =
        'html head meta title body table tbody tr td p h1 h2 h3 blockquote ul ol li hr img strong em b s a span bdi br time'
      expect([...tags].filter((tag) => !known.split(' ').includes(tag))).toEqual([])
      const styled = [...mail.querySelectorAll('p, h1, h2, h3, td, table, img')]
      expect(styled.filter((element) => !element.hasAttribute('style'))).toEqual([])
      const named = [...mail.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())
      expect(named.filter((name) => name === 'class' || name === 'id' || name.startsWith('data-'))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('without its styles a mail says what the page says, in the same order', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const page = pageOf(story, { ...options, css: '' }).parts.map(({ html }) => html)
      const said = parser.parseFromString(page.join(''), 'text/html').body.textContent
      expect(bare(mailOf(story).body.textContent)).toBe(bare(said))
    }),
    { numRuns: 200 },
  )
})

test('nothing of the newsroom’s is in a mail', () => {
  const body = [{ kind: 'note', id: 'n' as BlockId, purpose: 'desk', text: richText('SECRET') }] as const
  expect(writeNewsletter({ ...empty, body }, options)).not.toContain('SECRET')
})

/** The styles of a mail, each once: where nothing was smuggled in, they are those of any story of its shape. */
const stylesIn = (html: string) =>
  new Set(
    [...parser.parseFromString(html, 'text/html').querySelectorAll('[style]')].map((one) => one.getAttribute('style')),
  )

test.each(attacks)('a mail that has %s in every field runs nothing and calls nobody', (attack) => {
  const written = (words: string) =>
    writeNewsletter(hostileStory(words), { house: { name: words }, picture: () => `https://pictures.example/${words}` })
  const mail = written(attack)
  expect(faultsIn(mail).filter((fault) => !/ style$/.test(fault))).toEqual([])
  expect([...stylesIn(mail)].filter((style) => !stylesIn(written('plain')).has(style))).toEqual([])
  expect(mail).not.toMatch(/\ssrc\w*="(?!https:\/\/pictures\.example\/)/)
  expect(mail.match(/<meta|<style|<script|<link/g)).toEqual(['<meta', '<meta'])
  const page = parser.parseFromString(mail, 'text/html')
  expect([page.title, page.querySelector('h1')?.textContent]).toEqual([attack, attack])
})

const id = (name: string) => name as BlockId
const paragraph = (name: string, words: string): Block => ({ kind: 'paragraph', id: id(name), text: richText(words) })
const step = (name: string, role: ChainStep['role']): ChainStep => ({ id: id(name), role, name, doubtful: false })
const both = [paragraph('a', 'הנמל נסגר'), paragraph('b', 'The harbour is shut')]
const hebrew = { language: 'he', direction: 'rtl' } as const

test('a mail runs as its words do, and what begins otherwise says so, unless the language speaks for all', () => {
  const told = (story: Partial<Story>) => {
    const mail = mailOf({ ...empty, body: both, ...story })
    const cells = [...mail.querySelectorAll<HTMLElement>('td')].slice(1)
    const titles = [...mail.querySelectorAll<HTMLElement>('h1, h1 ~ p')]
    return [mail.documentElement.dir, titles, cells].flat().map((one) => (typeof one === 'string' ? one : one.dir))
  }
  const [shut, closed] = [richText('Harbour shut'), richText('הנמל נסגר')]
  expect(told({ headline: shut, standfirst: closed })).toEqual(['ltr', '', 'rtl', 'rtl', ''])
  expect(told({ headline: closed, standfirst: shut })).toEqual(['rtl', '', 'ltr', '', 'ltr'])
  expect(told({ ...hebrew, headline: shut, standfirst: closed })).toEqual(['rtl', '', '', '', ''])
})

test('a name, a sentence of credit and words of another language stand apart in a mail', async () => {
  const quote: Quote = {
    kind: 'quote',
    id: id('q'),
    words: [richText('צאו מיד.')],
    chain: [step('דנה רואיז', 'said by'), step('BBC', 'said to')],
  }
  const words = await loadPageWords('he')
  const mail = (story: Partial<Story>) => writeNewsletter({ ...empty, ...story }, { ...options, words })
  expect(mail({ ...hebrew, body: [quote] })).toContain('>— דנה רואיז, בשיחה עם <bdi>BBC</bdi></p>')
  expect(mail({ body: [paragraph('p', 'It said:'), quote] })).toContain('>— <bdi>דנה רואיז</bdi>, speaking to BBC</p>')
  const written = { ...quote, chain: [], credit: 'The port, to us' }
  expect(mail({ ...hebrew, body: [written] })).toMatch(/<p dir="ltr" style="[^"]*">— The port, to us<\/p>/)
  const said = [{ text: 'די', marks: [{ kind: 'language', lang: 'he', dir: 'rtl' }] }] as const
  expect(mail({ body: [{ kind: 'paragraph', id: id('m'), text: said }] })).toContain(
    '<bdi lang="he" dir="rtl">די</bdi></p>',
  )
})

test('the title of an update says where it runs otherwise, and its time runs as the story does', () => {
  const title = richText('הנמל נסגר')
  const body: readonly Block[] = [{ kind: 'moment', id: id('m'), title, at: 0 as Instant, isKey: false }, ...both]
  const mail = mailOf({ ...empty, headline: richText('Harbour shut'), body })
  const cell = [...mail.querySelectorAll<HTMLElement>('td')][1]
  expect([cell?.dir, cell?.querySelector('p')?.dir, cell?.querySelector('h2')?.dir]).toEqual(['', '', 'rtl'])
})

test('the line beside a quote stands where its words begin', () => {
  const lineOf = (words: string, story: Partial<Story> = {}) => {
    const quote: Quote = { kind: 'quote', id: id('q'), words: [richText(words)], chain: [] }
    const mail = mailOf({ ...empty, headline: richText('Shut'), ...story, body: [quote] })
    const style = mail.querySelector<HTMLElement>('blockquote')?.style
    return [style?.borderLeftWidth, style?.borderRightWidth]
  }
  expect(lineOf('Leave now.')).toEqual(['3px', '0px'])
  expect(lineOf('צאו מיד.')).toEqual(['0px', '3px'])
  expect(lineOf('BBC אמר', hebrew)).toEqual(['0px', '3px'])
})

test('in a mail of an edition what stands around the story is in the edition’s language and direction', async () => {
  const story = { ...empty, headline: richText('Ferry is late'), publishedAt: 0 as Instant }
  const edition = { language: 'he', zone: 'Asia/Jerusalem' as Zone, masthead: 'המרידיאן' }
  const mail = writeNewsletter(story, { ...options, edition, words: await loadPageWords('he') })
  expect(mail).toMatch(/<html lang="en" dir="ltr">/)
  expect(mail).toMatch(/<p lang="he" dir="rtl" style="[^"]*">המרידיאן<\/p>/)
  expect(mail).toMatch(/<p lang="he" dir="rtl" style="[^"]*"><time datetime="1970-01-01T02:00:00\+02:00">יום/)
})
