import type { Clock } from '~/base'
import { within } from './within.ts'

/** How long an answer is waited for where this device has one too, in milliseconds. */
const first = 3000
/** The same while another answer is late already. */
const then = 300

/** What the work comes to; null where it is late. It goes on all the same. */
export type Patience = <Answer>(work: Promise<Answer>) => Promise<Answer | null>

/** Waits for somebody far away who may be slow: once, and not again for each question. */
export function createPatience(clock: Pick<Clock, 'after'>): Patience {
  let late = 0
  return async (work) => {
    const answer = await within(clock, late > 0 ? then : first, work)
    if (answer !== null) return answer
    late += 1
    void work.finally(() => {
      late -= 1
    })
    return null
  }
}
