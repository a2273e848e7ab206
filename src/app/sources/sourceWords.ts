import { distanceWords } from '~/review'
import type { DraftId, IndexedSource, Reached, StoryOfSource } from '~/drafts'

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

export const storiesIn = (count: number): string => counted(count, 'story', 'stories')
const quotesIn = (count: number): string => counted(count, 'attribution', 'attributions')

/** "2 stories · 5 attributions · Told to us to third hand · 1 correction" */
export function sourceLine({ stories, quotes, nearest, farthest, corrections }: IndexedSource): string {
  const far = nearest === farthest ? distanceWords(nearest) : `${distanceWords(nearest)} to ${inLine(farthest)}`
  const corrected = corrections === 0 ? [] : [counted(corrections, 'correction', 'corrections')]
  return [storiesIn(stories), quotesIn(quotes), far, ...corrected].join(' · ')
}

const inLine = (distance: number | null): string => {
  const words = distanceWords(distance)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** "3 attributions · Second hand · Carried by, quoted by · 1 correction" */
export function storyLine({ quotes, distance, roles, draft }: StoryOfSource): string {
  const { corrections = 0 } = draft.card
  const corrected = corrections === 0 ? [] : [counted(corrections, 'correction', 'corrections')]
  const role = roles.join(', ')
  return [quotesIn(quotes), distanceWords(distance), role.charAt(0).toUpperCase() + role.slice(1), ...corrected].join(
    ' · ',
  )
}

/** What came of telling stories; what is left to do is the last of it. `nameOf` says what a story is called. */
export function reachedWords({ tasked, spared, unreached }: Reached, nameOf: (draft: DraftId) => string): string {
  const opened =
    tasked.length === 0 ? 'No story has a task for it.' : `${storiesIn(tasked.length)} ${has(tasked)} a task for it.`
  const without = spared.length === 0 ? [] : [`${storiesIn(spared.length)} ${does(spared)} not have the words.`]
  return [opened, ...without, ...leftWords(unreached, nameOf)].join(' ')
}

const has = ({ length }: readonly DraftId[]): string => (length === 1 ? 'has' : 'have')
const does = ({ length }: readonly DraftId[]): string => (length === 1 ? 'does' : 'do')

/** Stories that a later try may reach. */
export const leftOf = ({ unreached }: Reached) => unreached.filter(({ why }) => why !== 'newer' && why !== 'damaged')

function leftWords(unreached: Reached['unreached'], nameOf: (draft: DraftId) => string): readonly string[] {
  const closed = unreached.filter(({ why }) => why === 'newer' || why === 'damaged')
  const away = unreached.length - closed.length
  const names = closed.map(({ draft }) => nameOf(draft)).join(', ')
  return [
    ...(away === 0
      ? []
      : [`${storiesIn(away)} could not be reached. Try again: those that have the task get no second one.`]),
    ...(closed.length === 0 ? [] : [`Open for reading only, to be looked at by hand: ${names}.`]),
  ]
}
