export const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** “open 210 ms (180–420)”: the middle one of several runs, the least and the most. */
export const timesWords = (what: string, times: readonly number[]): string =>
  `${what} ${medianOf(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`
