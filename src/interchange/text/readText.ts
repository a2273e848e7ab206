import type { House } from '~/story'
import { cleanText } from './cleanText.ts'
import { notesIn } from './notesIn.ts'
import { paragraphsIn } from './paragraphsIn.ts'
import { photosIn } from './photosIn.ts'
import { titlesIn } from './titlesIn.ts'
import type { Intake, Proposal } from './types.ts'

/**
 * Reads plain copy: its paragraphs, and what some of them seem to be. Nothing is decided here; `structured` makes
 * blocks of what a person accepted, `plainBlocks` of the copy as it came. Pure: same text and house, same intake.
 */
export function readText(text: string, house: House): Intake {
  const paragraphs = paragraphsIn(cleanText(text))
  const photos = photosIn(paragraphs, house)
  const notes = apart(notesIn(paragraphs), photos)
  const titles = titlesIn(paragraphs, takenBy([...photos, ...notes]), house)
  const order = (proposal: Proposal) => proposal.paragraphs[0] ?? 0
  return { text, paragraphs, proposals: [...titles, ...photos, ...notes].sort((a, b) => order(a) - order(b)) }
}

/** A paragraph is one thing: a later proposal gives way to an earlier one. */
function apart(proposals: readonly Proposal[], before: readonly Proposal[]): readonly Proposal[] {
  const taken = new Set(takenBy(before))
  return proposals.filter(({ paragraphs }) => {
    if (paragraphs.some((at) => taken.has(at))) return false
    for (const at of paragraphs) taken.add(at)
    return true
  })
}

const takenBy = (proposals: readonly Proposal[]): ReadonlySet<number> =>
  new Set(proposals.flatMap(({ paragraphs }) => paragraphs))
