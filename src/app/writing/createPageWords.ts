import { englishPageWords, loadPageWords, type PageWordsTable } from '~/story'

/**
 * The words a page is published with, for a page that is shown at once: English from the start, those of another language
 * as soon as they are here, which `arrived` is told.
 */
export function createPageWords(arrived: () => void) {
  let words: PageWordsTable = englishPageWords
  let asked: string | null = null
  const ask = async (language: string) => {
    asked = language
    try {
      const found = await loadPageWords(language)
      if (asked !== language || found === words) return
      words = found
      arrived()
    } catch (trouble) {
      // Until then names stand in order and notes have English headings; the next page asks again.
      asked = null
      if (!(trouble instanceof TypeError)) throw trouble
    }
  }
  return {
    now: (language: string): PageWordsTable => {
      if (asked !== language) void ask(language)
      return words
    },
  }
}
