import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, type Instant, richText, type Story, type Zone } from '~/story'
import { newsletterOf } from '../newsletter/newsletterOf.ts'
import { writeText } from '../text/writeText.ts'
import { pageOf } from './pageOf.ts'

const options = { house: { name: '' }, css: '', picture: () => null }
const id = (name: string) => name as BlockId
const paragraph = (name: string): Block => ({ kind: 'paragraph', id: id(name), text: richText(`Words of ${name}`) })
const note: Block = { kind: 'note', id: id('n'), purpose: 'desk', text: richText('Call the desk') }
const moment = (name: string, hour: number | null, title = '', isKey = false): Block => ({
  kind: 'moment',
  id: id(name),
  title: richText(title),
  at: hour === null ? null : (Date.UTC(2016, 9, 2, hour, 20) as Instant),
  isKey,
})
const story = (...body: readonly Block[]): Story => ({
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Asia/Jerusalem' as Zone }, id('x')),
  body,
})
const partsOf = (one: Story) => pageOf(one, options).parts.slice(1)
const idsOf = (one: Story) => partsOf(one).map((part) => part.id)

test('an update is one part: its time with its place, its title, and its blocks under their own names', () => {
  expect(partsOf(story(moment('m', 18, 'Port & quay burn'), paragraph('a'), note)).map(({ html }) => html)).toEqual([
    '<article class="update" id="u-m" data-block="m"><p class="times" data-role="times">' +
      '<time datetime="2016-10-02T21:20:00+03:00">Sunday, 2 October 2016, 21:20 Israel Time</time></p>' +
      '<h2 data-role="update">Port &amp; quay burn</h2><p data-block="a">Words of a</p></article>',
  ])
})

test('one without a title has a name for whoever cannot see where it begins, and one without words is not published', () => {
  const html = partsOf(story(moment('m', null), paragraph('a'), moment('empty', 3, '', true), note)).map(
    (part) => part.html,
  )
  expect(html).toEqual([
    '<article class="update" id="u-m" data-block="m" aria-label="Update"><p data-block="a">Words of a</p></article>',
  ])
})

test('updates stand newest first under the story’s own blocks, and key points lead to theirs', () => {
  const live = story(
    paragraph('lead'),
    moment('one', 9, 'First', true),
    paragraph('a'),
    moment('none', null, 'No time'),
    moment('two', 11, '', true),
    paragraph('b'),
    moment('three', 10, 'Third'),
  )
  expect(idsOf(live)).toEqual(['lead', 'key-points', 'two', 'three', 'one', 'none'])
  expect(partsOf(live)[1]?.html).toBe(
    '<nav class="key-points" data-block="key-points" aria-labelledby="key-points"><h2 id="key-points">Key points</h2><ul>' +
      '<li><a href="#u-two">Sunday, 2 October 2016, 14:20 Israel Time</a></li><li><a href="#u-one">First</a></li></ul></nav>',
  )
})

test('a key in one block makes its update again and nothing else', () => {
  const body = [moment('one', 9, 'First', true), paragraph('a'), moment('two', 11, 'Second'), paragraph('b')]
  const before = partsOf(story(...body))
  const after = partsOf(story(...body.with(3, { ...paragraph('b') })))
  expect(after.map((part, at) => [part.id, part === before[at]])).toEqual([
    ['key-points', true],
    ['two', false],
    ['one', true],
  ])
})

test('another zone tells other times', () => {
  const one = story(moment('m', 18, 'Title'))
  expect(partsOf(one)[0]?.html).toContain('21:20 Israel Time')
  expect(partsOf({ ...one, zone: 'Europe/London' as Zone })[0]?.html).toMatch(/19:20 \w/)
})

test('text and newsletter have the same updates with their times, in the same order', () => {
  const live = story(
    paragraph('lead'),
    moment('one', 9, 'First', true),
    paragraph('a'),
    moment('two', 11),
    paragraph('b'),
  )
  expect(writeText(live)).toBe(
    'Words of lead\n\nKey points:\n• First\n\nSunday, 2 October 2016, 14:20 Israel Time\n\nWords of b\n\n' +
      'Sunday, 2 October 2016, 12:20 Israel Time\nFirst\n\nWords of a\n',
  )
  const mail = newsletterOf(live, options).parts
  expect(mail.map((part) => part.id)).toEqual(['header', 'lead', 'key-points', 'two', 'b', 'one', 'a'])
  expect(mail[3]?.html).toContain('14:20 Israel Time</time>')
})
