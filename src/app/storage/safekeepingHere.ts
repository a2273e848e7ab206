import { createSafekeeping } from './createSafekeeping.ts'

/** This browser's own. */
export const safekeepingHere = createSafekeeping(
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing on pages without HTTPS
  'storage' in navigator ? navigator.storage : undefined,
)
