import { type FC, use } from 'react'

export interface LateScreen<Props> {
  /** Fetches its code; asked again, it is the same fetch, unless that failed. */
  readonly load: () => Promise<FC<Props>>
  readonly Screen: FC<Props>
}

/**
 * A screen whose code is fetched when it is wanted. Unlike `lazy`, one that has been fetched is drawn at once: React holds
 * back for 300 ms what comes in the place of something it had to wait for, be it for a moment.
 */
export function createScreen<Props extends object>(fetchIt: () => Promise<FC<Props>>): LateScreen<Props> {
  let arrived: FC<Props> | null = null
  let arriving: Promise<FC<Props>> | null = null
  const load = () => (arriving ??= fetchOnce())
  const fetchOnce = async () => {
    try {
      return (arrived = await fetchIt())
    } catch (trouble) {
      arriving = null
      throw trouble
    }
  }
  return {
    load,
    Screen: (props) => {
      const Arrived = arrived ?? use(load())
      return <Arrived {...props} />
    },
  }
}
