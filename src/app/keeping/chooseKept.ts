import type { ChosenKeeper } from '~/story'
import type { LoadedHouse } from '../house/loadHouse.ts'
import type { Choices } from './choices.ts'

/** Who keeps the drafts of this tab. */
export type Keeping = Pick<Choices, 'isShared'> & { readonly by: ChosenKeeper }

interface Chooser {
  readonly choices: Choices
  readonly house: Promise<LoadedHouse>
  /** Whether there is no time to ask the house, if it was ever heard: a draft is waiting. */
  readonly isUrgent: boolean
  /** The house says something else than the last time. */
  readonly onHeard: (house: ChosenKeeper) => void
}

/**
 * What was chosen for this device, else what the house says: at once as it was last heard where a draft waits. A house
 * that cannot be read is taken to say what it said before.
 */
export async function chooseKept({ choices, house, isUrgent, onHeard }: Chooser): Promise<Keeping> {
  const { own, house: known, isShared } = choices
  const heard = house.then((loaded) => {
    if (loaded.problems.length > 0) return known ?? loaded.house.keeper
    if (!isSame(loaded.house.keeper, known)) onHeard(loaded.house.keeper)
    return loaded.house.keeper
  })
  return { by: own ?? (isUrgent && known !== null ? known : await heard), isShared }
}

export const isSame = (one: ChosenKeeper, other: ChosenKeeper | null): boolean =>
  one.kind === other?.kind && (one.kind !== 'server' || other.kind !== 'server' || one.address === other.address)
