import type { Clock } from '~/base'
import type { Failed, Problem } from './types.ts'

/** Waits between tries, in milliseconds; the last is repeated. */
const waits = [1000, 2000, 4000, 8000, 16_000, 30_000]

/** Whether somebody far away is worth asking just now. */
export interface Reach {
  /** Asks, unless a failure is so fresh that it would only fail again; then the answer is that failure. */
  readonly ask: <Answer extends { readonly kind: string }>(work: () => Promise<Answer>) => Promise<Answer | Failed>
  /** Whether they did not answer when they were last asked. */
  readonly isAway: () => boolean
  /** Something was heard of them: the next question is asked at once. */
  readonly back: () => void
}

/** Backs off while nobody answers. `returned` is called when somebody does for the first time, or again. */
export function createReach(clock: Pick<Clock, 'now'>, returned: () => void): Reach {
  let failures = 0
  let isNew = true
  let problem: Problem = 'offline'
  let notBefore = 0
  return {
    ask: async (work) => {
      if (clock.now() < notBefore) return { kind: 'failed', problem }
      const asked = failures
      const answer = await work()
      const why = awayIn(answer)
      if (why === null) {
        notBefore = 0
        if (failures > 0 || isNew) returned()
        failures = 0
        isNew = false
      } else if (asked === failures) {
        // Of several that failed together, one counts.
        problem = why
        notBefore = clock.now() + (waits[Math.min(failures, waits.length - 1)] ?? 0)
        failures += 1
      }
      return answer
    },
    isAway: () => failures > 0,
    back: () => {
      notBefore = 0
    },
  }
}

/** Why they could not be reached; null where they answered, be it with a no. */
export function awayIn(answer: { readonly kind: string } | Failed): Problem | null {
  if (!('problem' in answer)) return null
  return answer.problem === 'offline' || answer.problem === 'unavailable' ? answer.problem : null
}
