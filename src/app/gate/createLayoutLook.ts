import type { Clock } from '~/base'
import { layoutLines, type Line, linesAt } from '~/review'
import type { Edition, House, LayoutTrouble, Level, Story } from '~/story'
import { whenIdle as idle } from '../whenIdle.ts'
import type { Layouts, LayoutsAsked } from './createLayouts.ts'

/** What is known of a story's layouts, and when they are looked at. */
export interface LayoutLook {
  /** What was found in this very story, as lines beside those of the rules; nothing of any other. */
  readonly lines: (story: Story, house: House, said: readonly Line[]) => readonly Line[]
  /** Whether all of its layouts have been looked at, in each edition. */
  readonly isWhole: (story: Story, house: House) => boolean
  /** Looks at what has not been looked at yet of this story, until it is stopped. */
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
  /** Between two looks that are waited for, the window has its turn. */
  readonly breathe?: (call: () => void) => void
}

/** How long nothing must have changed before the whole page is made to be looked at, in milliseconds. */
export const restBefore = 2000

/** The page as it was written, and as each edition of the house publishes it. */
const tellingsIn = ({ editions }: House): readonly (Edition | null)[] => [null, ...editions]

export function createLayoutLook(options: LayoutLookOptions): LayoutLook {
  const { layouts, clock, found, whenIdle = idle(clock), breathe = (call) => clock.after(0, call) } = options
  const each: readonly LayoutsAsked[] = [layouts.titles, ...layouts.page]
  /** What was found in a story, by what was looked at and all that it depends on: editions that come out alike are one look. */
  const looked = new WeakMap<Story, Map<string, readonly LayoutTrouble[]>>()
  let stops: (() => void)[] = []
  let turn = 0
  /** How often the words became others. */
  let words = 0
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()

  const nameOf = (asked: LayoutsAsked, story: Story, house: House, edition: Edition | null): string =>
    JSON.stringify([each.indexOf(asked), ...asked.dependsOn(story, house, edition)])
  const seenIn = (asked: LayoutsAsked, story: Story, house: House, edition: Edition | null) =>
    looked.get(story)?.get(nameOf(asked, story, house, edition))
  const unseen = (asked: LayoutsAsked, story: Story, house: House): Edition | null | undefined =>
    tellingsIn(house).find((edition) => seenIn(asked, story, house, edition) === undefined)

  /** One look at a time, so that none is told of a story that another has gone on from. */
  const lookAt = (asked: LayoutsAsked, story: Story, house: House, edition: Edition | null): Promise<void> => {
    const looking = last.then(async () => {
      if (seenIn(asked, story, house, edition) !== undefined) return
      const troubles = await asked.troubles(story, house, edition)
      const known = looked.get(story) ?? new Map<string, readonly LayoutTrouble[]>()
      looked.set(story, known.set(nameOf(asked, story, house, edition), troubles))
    })
    last = looking.catch(() => {})
    return looking
  }
  /** What has not begun of its own accord is not begun. */
  const rest = () => {
    turn += 1
    for (const end of stops) end()
    stops = []
  }
  const stop = () => {
    words += 1
    rest()
  }
  /** Each edition that a layout has still to be looked at in. */
  function* left(asked: LayoutsAsked, story: Story, house: House): Generator<Edition | null> {
    for (let next = unseen(asked, story, house); next !== undefined; next = unseen(asked, story, house)) yield next
  }
  /** Looks once for each edition when the window is idle, for as long as the story is the same; answers whether that was all of them. */
  async function lookIdly(asked: LayoutsAsked, story: Story, house: House): Promise<boolean> {
    const mine = turn
    try {
      for (const edition of left(asked, story, house)) {
        await new Promise<void>((now) => stops.push(whenIdle(now)))
        if (turn === mine) await lookAt(asked, story, house, edition)
        if (turn !== mine) return false
      }
      return true
    } catch (trouble) {
      // Words that could not be fetched: nothing was asked for, so nothing is said. Whoever asks hears of it.
      if (!(trouble instanceof TypeError)) throw trouble
      return false
    }
  }
  async function inTurn(looks: readonly LayoutsAsked[], story: Story, house: House): Promise<void> {
    for (const asked of looks) {
      if (unseen(asked, story, house) === undefined) continue
      if (!(await lookIdly(asked, story, house))) return
      found()
    }
  }

  // Until a layout has been looked at in every edition nobody knows which of them a trouble is in.
  const lines: LayoutLook['lines'] = (story, house, said) => {
    const whole = each.filter((asked) => unseen(asked, story, house) === undefined)
    const seen = tellingsIn(house).map((edition) => ({
      edition,
      troubles: whole.flatMap((asked) => seenIn(asked, story, house, edition) ?? []),
    }))
    return layoutLines(seen, house, said)
  }
  const isWhole: LayoutLook['isWhole'] = (story, house) =>
    each.every((asked) => unseen(asked, story, house) === undefined)
  const all: LayoutLook['all'] = async (story, house) => {
    const mine = words
    for (const asked of each) {
      for (const edition of left(asked, story, house)) {
        await new Promise<void>(breathe)
        if (words !== mine) return
        await lookAt(asked, story, house, edition)
      }
    }
  }

  return {
    lines,
    all,
    isWhole,
    effect: async (story, house, said) => {
      while (!isWhole(story, house) && !isClosed) await all(story, house)
      const listed = linesAt([...said, ...lines(story, house, said)], 'publish')
      const count = (level: Level) => listed.filter((line) => line.level === level).length
      return { blocks: count('block'), warnings: count('warn'), hints: count('hint') }
    },
    later: (story, house) => {
      rest()
      void inTurn([layouts.titles], story, house)
      stops.push(clock.after(restBefore, () => void inTurn(layouts.page, story, house)))
    },
    stop,
    close: () => {
      isClosed = true
      stop()
      layouts.close()
    },
  }
}
