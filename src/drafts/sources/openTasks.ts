import type { House } from '~/story'
import { changeDraft } from '../changeDraft.ts'
import type { World } from '../entryOf.ts'
import { entryId } from '../names.ts'
import type { DraftId, Keeper, Problem } from '../types.ts'
import { concernOf, type Withdrawal } from './concernOf.ts'

/** Which stories are to be looked through. */
export interface Asked {
  readonly draft: DraftId
  /** Its card lists the source. */
  readonly isListed: boolean
}

/** What came of telling stories of a withdrawal. */
export interface Reached {
  /** They have a task, from now on or since an earlier telling. */
  readonly tasked: readonly DraftId[]
  /** It is not about them: they have not the words, or not the source. */
  readonly spared: readonly DraftId[]
  /** They could not be told; telling them again later does it. */
  readonly unreached: readonly { readonly draft: DraftId; readonly why: Problem | 'newer' | 'damaged' }[]
}

/** After so many problems in a row the keeper is away, and the rest is not asked. */
const enough = 3

/**
 * Opens a task in every story that a withdrawal is about, one story at a time. Stopped and repeated it goes on where it
 * was: a story has one task for each event, settled or not, even where two windows tell it at once. `told` hears how many are done.
 */
export async function openTasks(
  keeper: Keeper,
  world: World,
  withdrawal: Withdrawal,
  stories: readonly Asked[],
  { house, told = () => undefined }: { readonly house: House; readonly told?: (done: number) => void },
): Promise<Reached> {
  const reached = { tasked: new Array<DraftId>(), spared: new Array<DraftId>(), unreached: new Array<Unreached>() }
  let problems = 0
  for (const [at, one] of stories.entries()) {
    const answer = problems < enough ? await openTask(keeper, world, withdrawal, one, house) : 'unavailable'
    if (answer === 'tasked' || answer === 'spared') reached[answer].push(one.draft)
    else reached.unreached.push({ draft: one.draft, why: answer })
    if (answer === 'newer' || answer === 'damaged' || answer === 'tasked' || answer === 'spared') problems = 0
    else if (problems < enough) problems += 1
    told(at + 1)
  }
  return reached
}

type Unreached = Reached['unreached'][number]

async function openTask(
  keeper: Keeper,
  world: World,
  { event, source, says, words }: Withdrawal,
  { draft, isListed }: Asked,
  house: House,
): Promise<'tasked' | 'spared' | Unreached['why']> {
  let isAbout = true
  const answer = await changeDraft(keeper, world, draft, (folded) => {
    if (folded.said.some(({ what }) => what.kind === 'tasked' && what.task.event === event)) return null
    const here = concernOf(folded, { source, words }, { house, isListed })
    isAbout = here !== null
    if (here === null) return null
    // The same id from every window, so that the keeper counts it once.
    return { what: { kind: 'tasked', task: { event, source, says, words: here } }, id: entryId(`tasked ${event}`) }
  })
  if (answer.kind === 'failed') return answer.held === true ? 'tasked' : answer.problem
  if (answer.kind === 'read-only') return answer.why
  return answer.kind === 'kept' && isAbout ? 'tasked' : 'spared'
}
