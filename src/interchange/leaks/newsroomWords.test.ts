import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, type NoteKind, richText, type Story, type Zone } from '~/story'
import { newsroomWords } from './newsroomWords.ts'

const id = (name: string) => name as BlockId
const storyOf = (...body: Block[]): Story => ({
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, id('p')),
  headline: richText('The harbour is shut for a third day'),
  body,
})
const note = (purpose: NoteKind, text: string): Block => ({
  kind: 'note',
  id: id(purpose),
  purpose,
  text: richText(text),
})

test('notes to the desk, queries, unknown blocks and what is beside the text come in runs of six words or more', () => {
  const story = storyOf(
    note('desk', 'Call the ministry before six, and ask whether the order was ever signed.'),
    note('query', 'Which interview was that?'),
    note('reader', 'All times in this story are local.'),
    { kind: 'unknown', id: id('u'), text: 'From a newer Stet' },
  )
  expect(newsroomWords(story, ['Only Noa has met him'])).toEqual([
    'Call the ministry before six, and',
    'ask whether the order was ever signed.',
    'Which interview was that?',
    'From a newer Stet',
    'Only Noa has met him',
  ])
})

test('what readers get anyway is no secret, and neither are words too short to be told from others', () => {
  expect(newsroomWords(storyOf(note('desk', 'Harbour is shut!'), note('query', 'Who?')), ['', 'TK'])).toEqual([])
})
