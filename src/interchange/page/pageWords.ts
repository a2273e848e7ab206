import type { NoteKind } from '~/story'

export type PublishedNote = Exclude<NoteKind, 'desk' | 'query'>

const english: Record<PublishedNote, string> = { reader: 'Note to readers', correction: 'Correction', update: 'Update' }

const headings: Readonly<Record<string, Record<PublishedNote, string>>> = {
  ar: { reader: 'ملاحظة للقراء', correction: 'تصحيح', update: 'تحديث' },
  de: { reader: 'Hinweis', correction: 'Korrektur', update: 'Aktualisierung' },
  es: { reader: 'Nota a los lectores', correction: 'Corrección', update: 'Actualización' },
  fr: { reader: 'Note aux lecteurs', correction: 'Rectificatif', update: 'Mise à jour' },
  he: { reader: 'הערה לקוראים', correction: 'תיקון', update: 'עדכון' },
}

/** What stands over a published note, in the story's language where the table has it. */
export const noteHeading = (purpose: PublishedNote, language: string): string =>
  (headings[language.toLowerCase().split('-')[0] ?? ''] ?? english)[purpose]

export const isPublishedNote = (purpose: NoteKind): purpose is PublishedNote =>
  purpose !== 'desk' && purpose !== 'query'
