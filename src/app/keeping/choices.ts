import { parsedJson } from '~/base'
import { type ChosenKeeper, readChosenKeeper } from '~/story'

/** What decides who keeps the drafts that are seen in a tab. */
export interface Choices {
  /** What was chosen for this device; null where it follows the house. */
  readonly own: ChosenKeeper | null
  /** What the house said when it was last heard; null before it ever was. */
  readonly house: ChosenKeeper | null
  /** Others use this computer too: the tab leaves nothing on it. */
  readonly isShared: boolean
}

/** The browser's storage for its device, and for one tab; null where it is switched off. */
export interface ChoiceStorage {
  readonly device: Storage | null
  readonly tab: Storage | null
}

const name = 'stet:keeper'

/** A shared computer's choices are the tab's alone, and end with it. */
export function readChoices({ device, tab }: ChoiceStorage): Choices {
  const shared = tab?.getItem(name) ?? null
  return { ...readNote(shared ?? device?.getItem(name) ?? null), isShared: shared !== null }
}

/** Answers whether the browser will know them the next time. */
export function writeChoices({ device, tab }: ChoiceStorage, { isShared, ...choices }: Choices): boolean {
  const into = isShared ? tab : device
  try {
    if (!isShared) tab?.removeItem(name)
    into?.setItem(name, JSON.stringify(choices))
    return into !== null
  } catch (trouble) {
    if (trouble instanceof DOMException) return false
    throw trouble
  }
}

/** Whether the tab leaves nothing on this computer. */
export const isSharedTab = (tab: Storage | null): boolean => (tab?.getItem(name) ?? null) !== null

/** A note of another Stet, or one that somebody has changed, is one without a choice. */
function readNote(note: string | null): Pick<Choices, 'own' | 'house'> {
  const read = parsedJson(note)
  const { own, house }: { readonly own?: unknown; readonly house?: unknown } =
    typeof read === 'object' && read !== null ? read : {}
  return { own: readChosenKeeper(own), house: readChosenKeeper(house) }
}
