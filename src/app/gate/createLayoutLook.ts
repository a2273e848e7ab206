import type { Clock } from '~/base'
import type { House, LayoutTrouble, Story } from '~/story'
import type { Layouts, LookAt } from './createLayouts.ts'

/** What is known of a story's layouts, and when they are looked at. */
export interface LayoutLook {
  /** What was found in this very story; nothing of any other. */
  readonly known: (story: Story, house: House) => readonly LayoutTrouble[]
  /** Whether all of its layouts have been looked at. */
  readonly isWhole: (story: Story, house: House) => boolean
  /** Looks at what has not been looked at yet of this story. Rejects where the code for it cannot be fetched. */
  readonly all: (story: Story, house: House) => Promise<void>
  /** Looks when the window is idle: at the titles soon, at the page after a rest. */
  readonly later: (story: Story, house: House) => void
  /** The story is another by now: what has not begun is not begun. */
  readonly stop: () => void
  readonly close: () => void
}

interface LayoutLookOptions {
  /** Its code is fetched when it is first to look. */
  readonly arrive: () => Promise<Layouts>
  readonly clock: Clock
  /** Something was found by itself. */
  readonly found: () => void
  readonly whenIdle?: (call: () => void) => () => void
}

/** How long nothing must have changed before the whole page is made to be looked at, in milliseconds. */
export const restBefore = 2000

interface Looked {
  readonly story: Story
  /** What of the house's settings the layouts depend on. */
  readonly house: string
  readonly troubles: readonly LayoutTrouble[]
}

const partOf = ({ name, print, quotationMarks }: House): string => JSON.stringify([name, print, quotationMarks])

export function createLayoutLook({ arrive, clock, found, whenIdle = idleOf(clock) }: LayoutLookOptions): LayoutLook {
  let arriving: Promise<Layouts> | null = null
  let arrived: readonly LookAt[] = []
  /** By what looked: the titles, then each that takes the page. */
  const looked = new Map<LookAt, Looked>()
  let stops: (() => void)[] = []
  let turn = 0

  const isLooked = (look: LookAt, story: Story, house: House): boolean => {
    const before = looked.get(look)
    return before?.story === story && before.house === partOf(house)
  }
  /** One look at a time, so that none is told of a story that another has gone on from. */
  let last: Promise<unknown> = Promise.resolve()
  const lookAt = (look: LookAt, story: Story, house: House): Promise<void> => {
    const looking = last.then(async () => {
      if (isLooked(look, story, house)) return
      looked.set(look, { story, house: partOf(house), troubles: await look(story, house) })
    })
    last = looking.catch(() => {})
    return looking
  }
  async function layouts(): Promise<Layouts> {
    try {
      const all = await (arriving ??= arrive())
      arrived = [all.titles, ...all.page]
      return all
    } catch (trouble) {
      arriving = null
      throw trouble
    }
  }
  const stop = () => {
    turn += 1
    for (const end of stops) end()
    stops = []
  }
  /** One after another, each when the window is idle, for as long as the story is the same. */
  async function inTurn(which: (all: Layouts) => readonly LookAt[], story: Story, house: House): Promise<void> {
    const mine = turn
    let isOther = false
    try {
      for (const look of which(await layouts())) {
        if (isLooked(look, story, house)) continue
        await new Promise<void>((now) => stops.push(whenIdle(now)))
        if (turn !== mine) return
        await lookAt(look, story, house)
        isOther = true
      }
    } catch (trouble) {
      // Nothing was asked for, so nothing is said: whoever asks hears of it.
      if (!(trouble instanceof TypeError)) throw trouble
      return
    }
    if (isOther && turn === mine) found()
  }

  return {
    known: (story, house) =>
      arrived.flatMap((look) => (isLooked(look, story, house) ? (looked.get(look)?.troubles ?? []) : [])),
    isWhole: (story, house) => arrived.length > 0 && arrived.every((look) => isLooked(look, story, house)),
    all: async (story, house) => {
      await layouts()
      for (const look of arrived) await lookAt(look, story, house)
    },
    later: (story, house) => {
      stop()
      void inTurn(({ titles }) => [titles], story, house)
      stops.push(clock.after(restBefore, () => void inTurn(({ page }) => page, story, house)))
    },
    stop,
    close: () => {
      stop()
      void arriving?.then(({ close }) => close())
    },
  }
}

/** Safari has no idle callbacks: there it is a moment later. */
const idleOf =
  (clock: Clock) =>
  (call: () => void): (() => void) => {
    if (typeof requestIdleCallback !== 'function') return clock.after(50, call)
    const asked = requestIdleCallback(call, { timeout: 1000 })
    return () => cancelIdleCallback(asked)
  }
