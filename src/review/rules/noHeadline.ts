import { titleId } from '~/story'
import type { PartRule } from './types.ts'

export const noHeadline: PartRule = {
  id: 'no-headline',
  why: 'Lists, searches and feeds show a story by its headline, and by nothing else.',
  levels: { reporter: 'hint', desk: 'warn', publish: 'block' },
  inPart({ block, passages }) {
    if (block !== 'headline' || passages.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return []
    return [{ block: titleId('headline'), says: 'The story has no headline. Write one.', on: '' }]
  },
}
