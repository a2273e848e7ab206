import type { Stretch } from '~/preview'
import type { Change } from '~/review'
import type { Passage } from '~/story'
import type { publishedWords } from '../publishedWords.ts'

/** Where words came into a passage, and where some went and none came. Nothing where the page does not say the passage. */
export function stretchesOf(
  changes: readonly Change[],
  { place, text }: Passage,
  published: ReturnType<typeof publishedWords>,
): readonly Stretch[] {
  const found = published({ place, start: 0, end: text.length, exact: text })
  if (found === null) return []
  const stretches: Stretch[] = []
  let at = 0
  changes.forEach(({ kind, text: words }, index) => {
    const isReplaced = kind === 'removed' && changes[index + 1]?.kind === 'added'
    const hasLetters = words.trim() !== ''
    if (kind === 'added' && hasLetters) {
      const from = at + words.length - words.trimStart().length
      stretches.push({ in: found.words, from, to: from + words.trim().length })
    }
    if (kind === 'removed' && hasLetters && !isReplaced) stretches.push({ in: found.words, from: at, to: at })
    if (kind !== 'removed') at += words.length
  })
  return stretches
}
