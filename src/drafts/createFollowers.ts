import type { Keeper } from './types.ts'

/** Who in this window follows which draft, or the shelf, and is to be told. */
export interface Followers extends Pick<Keeper, 'follow' | 'followShelf'> {
  /** A draft has grown; the shelf shows that, so whoever follows it is told too. */
  readonly tell: (draft: string) => void
  /** Something changed that only the shelf shows. */
  readonly tellShelf: () => void
}

export function createFollowers(): Followers {
  const all = new Set<{ readonly of: string | null; readonly heard: () => void }>()
  const add = (of: string | null, heard: () => void) => {
    const one = { of, heard }
    all.add(one)
    return () => {
      all.delete(one)
    }
  }
  const call = (draft: string | null) => {
    const told = [...all].filter(({ of }) => of === null || of === draft)
    for (const { heard } of told) heard()
  }
  return {
    tell: call,
    tellShelf: () => call(null),
    follow: add,
    followShelf: (heard) => add(null, heard),
  }
}
