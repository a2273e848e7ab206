import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BlockId, emptyStory, plainHouse, richText, type Story, type Zone } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { pageOf } from '../page/pageOf.ts'
import { writeNewsletter } from './writeNewsletter.ts'

const options = { house: { ...plainHouse, name: 'The Test' }, picture: () => 'https://pictures.example/1.jpg' }
const parser = new DOMParser()
const mailOf = (story: Story) => parser.parseFromString(writeNewsletter(story, options), 'text/html')
const bare = (words: string | null) => (words ?? '').replaceAll(/[\s—]/gu, '')

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
  const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
  const body = [{ kind: 'note', id: 'n' as BlockId, purpose: 'desk', text: richText('SECRET') }] as const
  expect(writeNewsletter({ ...empty, body }, options)).not.toContain('SECRET')
})
