import type { Clock } from '~/base'
import { layoutLines, type Line, linesAt } from '~/review'
import type { House, LayoutTrouble, Level, Story } from '~/story'
import type { Layouts, LookAt } from './createLayouts.ts'

/** What is known of a story's layouts, and when they are looked at. */
export interface LayoutLook {
  /** What was found in this very story, as lines beside those of the rules; nothing of any other. */
  readonly lines: (story: Story, house: House, said: readonly Line[]) => readonly Line[]
  /** Whether all of its layouts have been looked at. */
  readonly isWhole: (story: Story, house: House) => boolean
  /** Looks at what has not been looked at yet of this story. */
  readonly all: (story: Story, house: House) => Promise<void>
  /** How the list before publishing would come out under other settings. */
  readonly effect: (story: Story, house: House, said: readonly Line[]) => Promise<Effect>
  /** Looks when the window is idle: at the titles soon, at the page after a rest. */
  readonly later: (story: Story, house: House) => void
  /** The story is another by now: what has not begun is not begun. */
  readonly stop: () => void
  readonly close: () => void
}

/** How many lines of a list before publishing there are of each level. */
export interface Effect {
  readonly blocks: number
  readonly warnings: number
  readonly hints: number
}

export interface LayoutLookOptions {
  readonly layouts: Layouts
  readonly clock: Clock
  /** Something was looked at that nobody had asked for. */
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

export function createLayoutLook({ layouts, clock, found, whenIdle = idleOf(clock) }: LayoutLookOptions): LayoutLook {
  const each: readonly LookAt[] = [layouts.titles, ...layouts.page]
  const looked = new Map<LookAt, Looked>()
  let stops: (() => void)[] = []
  let turn = 0
  let last: Promise<unknown> = Promise.resolve()

  const isLooked = (look: LookAt, story: Story, house: House): boolean => {
    const before = looked.get(look)
    return before?.story === story && before.house === partOf(house)
  }
  /** One look at a time, so that none is told of a story that another has gone on from. */
  const lookAt = (look: LookAt, story: Story, house: House): Promise<void> => {
    const looking = last.then(async () => {
      if (isLooked(look, story, house)) return
      looked.set(look, { story, house: partOf(house), troubles: await look(story, house) })
    })
    last = looking.catch(() => {})
    return looking
  }
  const stop = () => {
    turn += 1
    for (const end of stops) end()
    stops = []
  }
  /** One after another, each when the window is idle, for as long as the story is the same. */
  async function inTurn(looks: readonly LookAt[], story: Story, house: House): Promise<void> {
    const mine = turn
    const left = looks.filter((look) => !isLooked(look, story, house))
    try {
      for (const look of left) {
        await new Promise<void>((now) => stops.push(whenIdle(now)))
        if (turn === mine) await lookAt(look, story, house)
        if (turn !== mine) return
      }
    } catch (trouble) {
      // Words that could not be fetched: nothing was asked for, so nothing is said. Whoever asks hears of it.
      if (!(trouble instanceof TypeError)) throw trouble
      return
    }
    if (left.length > 0) found()
  }

  const lines: LayoutLook['lines'] = (story, house, said) => {
    const here = each.filter((look) => isLooked(look, story, house))
    return layoutLines(
      here.flatMap((look) => looked.get(look)?.troubles ?? []),
      house,
      said,
    )
  }
  const all: LayoutLook['all'] = async (story, house) => {
    for (const look of each) await lookAt(look, story, house)
  }

  return {
    lines,
    all,
    isWhole: (story, house) => each.every((look) => isLooked(look, story, house)),
    effect: async (story, house, said) => {
      await all(story, house)
      const listed = linesAt([...said, ...lines(story, house, said)], 'publish')
      const count = (level: Level) => listed.filter((line) => line.level === level).length
      return { blocks: count('block'), warnings: count('warn'), hints: count('hint') }
    },
    later: (story, house) => {
      stop()
      void inTurn([layouts.titles], story, house)
      stops.push(clock.after(restBefore, () => void inTurn(layouts.page, story, house)))
    },
    stop,
    close: () => {
      stop()
      layouts.close()
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
