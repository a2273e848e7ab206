import { expect, test } from 'vitest'
import { audienceOf, noteKinds } from '~/story'
import { isPublishedNote } from './pageWords.ts'

test('the notes that are published are those whose audience is readers', () => {
  expect(noteKinds.filter(isPublishedNote)).toEqual(noteKinds.filter((kind) => audienceOf(kind) === 'readers'))
})
