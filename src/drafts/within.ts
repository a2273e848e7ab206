import type { Clock } from '~/base'

/** What the work comes to; null where that takes longer. The work goes on. */
export const within = <Answer>(
  clock: Pick<Clock, 'after'>,
  patience: number,
  work: Promise<Answer>,
): Promise<Answer | null> =>
  new Promise((resolve, reject) => {
    const stopWaiting = clock.after(patience, () => resolve(null))
    work.then(resolve, reject).finally(stopWaiting)
  })
