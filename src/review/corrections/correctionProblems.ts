import type { Story } from '~/story'
import type { Correction } from '../deeds.ts'
import { refiledChanges } from './refiledChanges.ts'

export interface CorrectionProblem {
  readonly field: 'was' | 'is' | 'paragraph' | 'says' | 'class'
  readonly says: string
}

/**
 * What a correction lacks. "Corrected" says the old and the new wording and where (Reuters handbook; SPJ: promptly and prominently),
 * "withdrawn" says why, "refiled" is for what is no matter of fact. `published` is the story as it went out, `now` as it is to.
 */
export function correctionProblems(correction: Correction, published: Story, now: Story): readonly CorrectionProblem[] {
  const problems: CorrectionProblem[] = []
  const needs = (field: CorrectionProblem['field'], says: string, isThere: boolean) => {
    if (!isThere) problems.push({ field, says })
  }
  needs('says', 'Write the note as readers get it.', correction.says.trim() !== '')
  if (correction.class === 'corrected') {
    needs('was', 'Give the wording that went out.', correction.was.trim() !== '')
    needs('is', 'Give the wording that stands in its place.', correction.is.trim() !== '')
    needs(
      'is',
      'The two wordings are the same.',
      correction.is.trim() === '' || correction.is.trim() !== correction.was.trim(),
    )
    needs('paragraph', 'Say which paragraph it was, counted from 1.', (correction.paragraph ?? 0) >= 1)
  }
  if (correction.class === 'refiled') problems.push(...refileProblems(published, now))
  return problems
}

function refileProblems(published: Story, now: Story): readonly CorrectionProblem[] {
  const { quotes, numbers } = refiledChanges(published, now)
  const changed = [
    ...(quotes.length > 0 ? [`quoted words (“${quotes[0]}”)`] : []),
    ...(numbers.length > 0 ? [`numbers (${numbers.slice(0, 3).join(', ')})`] : []),
  ]
  if (changed.length === 0) return []
  return [
    {
      field: 'class',
      says: `A refile cannot change ${changed.join(' or ')}. Choose “corrected”, and say what was wrong.`,
    },
  ]
}

/** The note as readers get it, to begin with; in English. */
export function correctionNote({ class: kind, was, is, paragraph }: Omit<Correction, 'says'>): string {
  if (kind === 'withdrawn') return 'This story has been withdrawn.'
  if (kind === 'refiled') return ''
  const where = paragraph === null ? 'An earlier version of this story' : `Paragraph ${paragraph} of an earlier version`
  return `${where} said “${was.trim()}”. It should have said “${is.trim()}”.`
}
