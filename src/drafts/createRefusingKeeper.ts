import type { Failed, Keeper } from './types.ts'

/** Keeps nothing and says so: for a browser that lets a page keep nothing. */
export function createRefusingKeeper(): Keeper {
  const refused = (): Promise<Failed> => Promise.resolve({ kind: 'failed', problem: 'unavailable' })
  const nothingToHear = () => () => {}
  return {
    where: 'this browser session',
    list: refused,
    look: refused,
    open: refused,
    append: refused,
    appendLast: refused,
    keepSnapshot: refused,
    openSnapshot: refused,
    follow: nothingToHear,
    followShelf: nothingToHear,
    keepBlob: refused,
    openBlob: refused,
  }
}
