import type { Insertable } from './commands/insertBlock.ts'

/** What the `/` menu and the Insert button offer, in this order, with the words people may type for it. */
export const insertables: readonly { readonly kind: Insertable; readonly label: string; readonly also: string }[] = [
  { kind: 'quote', label: 'Quote', also: 'blockquote speech' },
  { kind: 'photo', label: 'Photo', also: 'picture image caption credit' },
  { kind: 'deskNote', label: 'Desk note', also: 'internal' },
  { kind: 'readerNote', label: 'Note to readers', also: 'reader note' },
  { kind: 'moment', label: 'Live update', also: 'moment timeline key event point time' },
  { kind: 'heading', label: 'Heading', also: 'crosshead h2' },
  { kind: 'subheading', label: 'Subheading', also: 'h3' },
  { kind: 'bulletList', label: 'Bullet list', also: 'unordered points' },
  { kind: 'orderedList', label: 'Numbered list', also: 'ordered' },
  { kind: 'divider', label: 'Divider', also: 'rule line break' },
  { kind: 'paragraph', label: 'Paragraph', also: 'text' },
]
