import type { Safety } from './createSafekeeping.ts'

/** Less room than for ten of the largest pictures is told, in bytes. */
const scarce = 200_000_000

/** Whether so little is left that it is to be told before anything is refused. */
export const isScarce = ({ left }: Safety): boolean => left !== null && left < scarce
