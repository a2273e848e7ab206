import { expect, test } from 'vitest'
import { type BlockId, emptyStory, richText, type Story, type Zone } from '~/story'
import { readerMode } from './readerMode.ts'

const empty: Story = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId)
const options = { house: { name: 'The Test' }, css: '', picture: () => null }

test('a story is left with its quotes, who said them, and its blocks’ names, so that a press can go to the text', () => {
  const words = 'The gates stay shut until the engineers have seen them, and the boats stay where they are. '.repeat(8)
  const read = readerMode(
    {
      ...empty,
      headline: richText('Harbour shut'),
      byline: richText('By World desk'),
      body: [
        { kind: 'paragraph', id: 'a' as BlockId, text: richText(words) },
        {
          kind: 'quote',
          id: 'q' as BlockId,
          words: [richText('We cleared it.')],
          chain: [{ id: 's' as BlockId, role: 'said by', name: 'Ines Calder', doubtful: false }],
        },
      ],
    },
    options,
  )
  expect({ title: read?.title, byline: read?.byline, lost: read?.lost }).toEqual({
    title: 'Harbour shut',
    byline: 'World desk',
    lost: [],
  })
  expect(read?.html).toContain('data-block="q"')
  expect(read?.html).not.toContain('role="main"')
})

test('nothing is read in a story without words, and nothing of it is lost', () => {
  expect(readerMode(empty, options)?.lost ?? []).toEqual([])
})
