import type { Keeping } from '../../src/desk/createKeeping.ts'

/** Stands in the place of the desk's keeping where the cost of keeping is measured: it keeps nothing, and costs nothing. */
export const createKeeping = (): Keeping => ({
  attach: () => {},
  changed: () => {},
  say: () => null,
  recount: () => {},
  pending: () => [],
  hear: () => {},
  flush: () => Promise.resolve(),
  retry: () => {},
  leave: () => {},
  close: (last) => last,
})
