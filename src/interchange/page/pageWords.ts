import { englishPageWords, type NoteKind, pageWordsIn, type PageWordsTable, type PublishedNote } from '~/story'

/** What stands over a published note, in the story's language where `words` has it, else in English. */
export const noteHeading = (purpose: PublishedNote, language: string, words: PageWordsTable): string =>
  (pageWordsIn(words, language) ?? englishPageWords.en).notes[purpose]

export const isPublishedNote = (purpose: NoteKind): purpose is PublishedNote =>
  purpose !== 'desk' && purpose !== 'query'
