import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyStory, richText, schemaVersion, type BlockId, type Zone } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { readStory } from './readStory.ts'
import { writeStory } from './writeStory.ts'

const story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  headline: richText('Port burns'),
}
const text = writeStory(story)
const says = (text: string) => {
  const read = readStory(text)
  return read.kind === 'refused' ? read.says : read.kind
}

test('a story file reads back as the same story, with a byte order mark too', () => {
  expect(readStory(text)).toEqual({ kind: 'read', story, readOnly: false })
  expect(readStory(`\ufeff${text}`)).toEqual({ kind: 'read', story, readOnly: false })
})

test('a file that is no story is refused with a sentence that says why', () => {
  expect(
    [
      '',
      'Port burns',
      '<html>{',
      '{"slug": "x"}',
      '[1, 2',
      '{"stet": "draft", "schema": 1}',
      '{"stet": "story"}',
      '{"stet": "story", "schema": 1, "doc": {"type": "paragraph"}}',
      JSON.stringify({ stet: 'story', schema: schemaVersion + 2, doc: {} }),
    ].map(says),
  ).toEqual([
    'This file is empty.',
    'This is not a Stet file: a Stet file is JSON, and this is not.',
    'This is not a Stet file: a Stet file is JSON, and this is not.',
    'This is JSON, but not a Stet file: it does not say what it holds.',
    'This is not a Stet file: a Stet file is JSON, and this is not.',
    'This Stet file holds a draft, not a single story.',
    'This Stet file is damaged: it does not say which version wrote it.',
    'This Stet file has no story in it: its document is missing or damaged.',
    `This file was written by a newer Stet (schema ${schemaVersion + 2}; this one reads up to ${schemaVersion}). Open it with that one, or update this one.`,
  ])
})

test('a zone or a language that is none is refused, since whoever shows it would throw', () => {
  const damaged = /^This Stet file is damaged: it names the time zone/
  expect(says(writeStory({ ...story, zone: 'Nowhere/Land' as Zone }))).toMatch(damaged)
  expect(says(writeStory({ ...story, language: '"><b>' }))).toMatch(damaged)
})

test('a file cut anywhere before its end is refused as cut short', () => {
  fc.assert(
    fc.property(arbitraryStory, fc.nat(), (story, nat) => {
      const whole = writeStory(story).trimEnd()
      const length = 1 + (nat % (whole.length - 1))
      expect(says(whole.slice(0, length))).toMatch(/^This file is cut short: it ends after \d+ characters/)
    }),
  )
})

test('a story with parts this Stet does not know is shown, read-only', () => {
  const newer = text.replace('"type": "paragraph"', '"type": "poll"')
  const read = readStory(newer)
  expect(read).toMatchObject({ kind: 'read', readOnly: true, story: { headline: story.headline } })
})
