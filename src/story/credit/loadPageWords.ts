import { primaryOf } from '../primaryOf.ts'
import { englishPageWords } from './en.ts'
import { type PageWordsTable } from './pageWords.ts'

/**
 * The words a page in this language (BCP 47) is published with. English is there at once; the others are fetched
 * together, once. The same promise is given again, unless it failed.
 */
export const loadPageWords = (language: string): Promise<PageWordsTable> =>
  primaryOf(language) === 'en' ? english : (others ??= fetchOthers())

const english = Promise.resolve(englishPageWords)
let others: Promise<PageWordsTable> | null = null

async function fetchOthers(): Promise<PageWordsTable> {
  try {
    return (await import('./allPageWords.ts')).allPageWords
  } catch (trouble) {
    others = null
    throw trouble
  }
}
