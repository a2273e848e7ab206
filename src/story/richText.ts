import type { RichText } from './types.ts'

/** The words alone, without marks. */
export const plainText = (text: RichText): string => text.map((run) => run.text).join('')

/** Words without marks as rich text; no words are an empty list. */
export const richText = (words: string): RichText => (words === '' ? [] : [{ text: words, marks: [] }])
