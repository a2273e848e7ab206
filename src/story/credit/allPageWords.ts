import { ar } from './ar.ts'
import { de } from './de.ts'
import { englishPageWords } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import type { PageWordsTable } from './pageWords.ts'
import { pt } from './pt.ts'
import { sv } from './sv.ts'

/** Every language a page can be published in with words of its own. */
export const allPageWords: PageWordsTable = { ...englishPageWords, ar, de, es, fr, he, it, nl, pt, sv }
