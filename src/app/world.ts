import type { Clock, NewId } from '~/base'
import type { Person } from '~/review'
import { type ChoiceStorage, isSharedTab } from './keeping/choices.ts'

/** The real clock, dice and person: chosen here, handed to everyone else. */
export const clock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

export const newId: NewId = () => crypto.randomUUID()

/** Whoever writes in this browser. Without an account the browser itself gets a name that stays. */
export function personHere(storage: Storage | null): Person {
  try {
    const id = storage?.getItem('stet:person') ?? newId()
    storage?.setItem('stet:person', id)
    return { id, name: 'You' }
  } catch (trouble) {
    // A browser that keeps nothing still has somebody at it.
    if (trouble instanceof DOMException) return { id: newId(), name: 'You' }
    throw trouble
  }
}

/** The browser's small storage; null where it is switched off, and in a tab that is to leave nothing behind. */
export const smallStorage = (): Storage | null => (isSharedTab(tabStorage()) ? null : lent(() => window.localStorage))

/** The same for this tab alone, until it is closed. */
const tabStorage = (): Storage | null => lent(() => window.sessionStorage)

/** Where it is noted who keeps the drafts. */
export const choiceStorage = (): ChoiceStorage => ({ device: lent(() => window.localStorage), tab: tabStorage() })

function lent(storage: () => Storage): Storage | null {
  try {
    return storage()
  } catch (trouble) {
    if (trouble instanceof DOMException) return null
    throw trouble
  }
}
