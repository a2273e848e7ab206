/** One measured figure of a fresh process. `goal` is what it is held to; empty where it is told for comparison. */
export interface Figure {
  readonly figure: string
  readonly goal: string
  readonly value: number
  readonly unit: 'ms' | '×' | ''
  /** What of it the thread was at work, in ms: on a machine that others use it is less than what passed. */
  readonly cpu?: number
}

export interface Timed<T> {
  readonly ms: number
  readonly cpu: number
  readonly made: T
}

export function timed<T>(work: () => T): Timed<T> {
  const spent = process.threadCpuUsage()
  const start = performance.now()
  const made = work()
  const ms = performance.now() - start
  const { user, system } = process.threadCpuUsage(spent)
  return { ms, cpu: (user + system) / 1000, made }
}

/** The middle one of some rounds. */
export function middleOf<T>(rounds: number, work: () => T): Timed<T> {
  const first = timed(work)
  const all = [first, ...Array.from({ length: rounds - 1 }, () => timed(work))].toSorted((a, b) => a.ms - b.ms)
  return all[all.length >> 1] ?? first
}

export const inMs = (figure: string, goal: string, { ms, cpu }: Timed<unknown>): Figure => ({
  figure,
  goal,
  value: ms,
  unit: 'ms',
  cpu,
})
