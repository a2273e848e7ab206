import { englishPageWords, type NoteKind, pageWordsIn, type PageWordsTable, type PublishedNote } from '~/story'

/** What stands over a published note, in the story's language where `words` has it, else in English. */
export const noteHeading = (purpose: PublishedNote, language: string, words: PageWordsTable): string =>
  wordsFor(language, words).notes[purpose]

/** What stands over the list of key points, in the same language. */
export const keyPointsHeading = (language: string, words: PageWordsTable): string => wordsFor(language, words).keyPoints

const wordsFor = (language: string, words: PageWordsTable) => pageWordsIn(words, language) ?? englishPageWords.en

/** What stands before a time, in the language where `words` has it, else in English. */
export const timeLabel = (
  which: 'published' | 'updated' | 'embargo',
  language: string,
  words: PageWordsTable,
): string => (pageWordsIn(words, language) ?? englishPageWords.en).times[which]

export const isPublishedNote = (purpose: NoteKind): purpose is PublishedNote =>
  purpose !== 'desk' && purpose !== 'query'
