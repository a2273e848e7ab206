import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '~/base'
import type { Desk, DeskState } from '~/desk'
import type { CheckedQuote, CopyFacts, ItemKey, Line } from '~/review'
import type { House, Instant, Story } from '~/story'
import { loadLayouts } from '../writing/loadLayouts.ts'
import { type Asking, createAsking } from './createAsking.ts'
import type { Effect, LayoutLook, LayoutLookOptions } from './createLayoutLook.ts'

export interface GateState {
  /** What the rules say of the copy, and what was found in its layouts, as far as those were looked at; null until the rules have looked. */
  readonly lines: readonly Line[] | null
  /** The newsroom's settings, once they are there. */
  readonly house: House | null
  /** Why they could not look. What they said before may not be so any more. */
  readonly problem: string | null
}

/** What stands in the way of publishing, as the text and the rulings at hand make it. */
export interface Gate {
  readonly store: StoreApi<GateState>
  /** Has the rules look at the copy at hand, and at all of its layouts if asked; settles when they have. Null where they cannot. */
  readonly look: (at?: 'the layouts too') => Promise<readonly Line[] | null>
  /** What the origins say of an attribution's quotes; none where the rules cannot be asked. */
  readonly quotesOf: (item: ItemKey) => Promise<readonly CheckedQuote[]>
  /** How the list before publishing would come out under other settings; null where the rules cannot be asked. */
  readonly effectOf: (house: House) => Promise<Effect | null>
  readonly close: () => void
}

export interface GateOptions {
  readonly desk: Pick<Desk, 'store'>
  readonly house: Promise<House>
  readonly clock: Clock
  readonly store: StoreApi<GateState>
  readonly asking?: Asking
  /** Fetched when the layouts are first to be looked at. */
  readonly arriveLayouts?: ArriveLayouts
}

/** From a change of the text to a look at it, in milliseconds. What was ruled is looked at at once. */
export const lookAfter = 300

type ArriveLayouts = (options: Omit<LayoutLookOptions, 'layouts'>) => Promise<LayoutLook>
const layoutsLate: ArriveLayouts = async (options) => (await loadLayouts()).openLayouts(options)

interface Ruled {
  readonly story: Story
  readonly lines: readonly Line[]
}

export function createGate(options: GateOptions): Gate {
  const { desk, house, clock, store, asking = createAsking(), arriveLayouts = layoutsLate } = options
  const storyFirst = desk.store.getState().story
  let ruled: Ruled | null = null
  /** How many wait for the layouts. */
  let waiting = 0
  let layouts: LayoutLook | null = null
  let arriving: Promise<LayoutLook> | null = null
  let settings: House | null = null
  let stopTimer = () => {}
  let running: Promise<readonly Line[] | null> | null = null
  let isStale = false
  let isClosed = false

  /** One question at a time: what changes meanwhile is asked about once it is answered. */
  const look: Gate['look'] = (at) => (at === undefined ? lookAtText() : lookAtAll())

  const lookAtText = (): Promise<readonly Line[] | null> => {
    stopTimer()
    isStale = true
    running ??= lookUntilFresh().finally(() => {
      running = null
      // What changed while the last answer was handed on is looked at too.
      if (isStale && !isClosed && store.getState().problem === null) void lookAtText()
    })
    return running
  }

  /** Until all that is said is said of the story at hand. */
  async function lookAtAll(): Promise<readonly Line[] | null> {
    waiting += 1
    try {
      let lines = await lookAtText()
      while (lines !== null && !isClosed && !isWhole()) lines = await lookAtText()
      return lines
    } finally {
      waiting -= 1
    }
  }

  function isWhole(): boolean {
    const { story } = desk.store.getState()
    return ruled?.story === story && settings !== null && layouts?.isWhole(story, settings) === true
  }

  async function lookUntilFresh(): Promise<readonly Line[] | null> {
    try {
      settings ??= await house
      while (isStale && !isClosed) {
        isStale = false
        const facts = factsNow(settings)
        const lines = await asking.ask(facts)
        // Who sees the list is shown all of it at once.
        if (waiting > 0) await (await layoutsHere()).all(facts.story, settings)
        ruled = { story: facts.story, lines }
      }
      if (isClosed || ruled === null) return []
      // A story that is only opened costs nobody a look at its layouts, until they are asked for.
      if (ruled.story !== storyFirst) void lookLater()
      return show(settings)
    } catch (trouble) {
      if (!(trouble instanceof Error)) throw trouble
      const problem =
        trouble instanceof TypeError
          ? 'What looks at the layouts could not be fetched, and nothing is published without it. Reload when you are online.'
          : `${trouble.message} Nothing is published without them. Change a word, or reload, to try again.`
      if (!isClosed) store.setState({ problem })
      return null
    }
  }

  function showFound(): void {
    if (settings !== null && store.getState().problem === null) show(settings)
  }

  function show(house: House): readonly Line[] {
    const lines = ruled === null ? [] : linesOf(ruled, house)
    store.setState({ lines, house, problem: null })
    return lines
  }

  const linesOf = ({ story, lines }: Ruled, house: House): readonly Line[] => [
    ...lines,
    ...(layouts?.lines(story, house, lines) ?? []),
  ]

  const factsNow = (house: House): CopyFacts => {
    const { story, items, origins, vouched } = desk.store.getState()
    return { story, items, origins, vouched, house, now: clock.now() as Instant }
  }

  async function quotesOf(item: ItemKey): Promise<readonly CheckedQuote[]> {
    if (desk.store.getState().origins.length === 0 || (await look()) === null || settings === null) return []
    return asking.look(factsNow(settings), item)
  }

  async function effectOf(other: House): Promise<Effect | null> {
    if ((await look()) === null) return null
    const facts = factsNow(other)
    const said = await asking.ask(facts)
    const effect = (await layoutsIfHere())?.effect(facts.story, other, said) ?? null
    void lookLater()
    return effect
  }

  async function layoutsHere(): Promise<LayoutLook> {
    try {
      layouts = await (arriving ??= arriveLayouts({ clock, found: showFound }))
    } catch (trouble) {
      arriving = null
      throw trouble
    }
    if (isClosed) layouts.close()
    return layouts
  }

  /** Null where it cannot be fetched. Nothing is said of that but to whoever asks for the list. */
  const layoutsIfHere = (): Promise<LayoutLook | null> => layoutsHere().catch(() => null)

  async function lookLater(): Promise<void> {
    const here = await layoutsIfHere()
    if (ruled !== null && settings !== null && !isClosed) here?.later(ruled.story, settings)
  }

  const soon = () => {
    stopTimer()
    stopTimer = clock.after(lookAfter, () => void look())
  }
  const unfollow = desk.store.subscribe((now, before) => {
    if (now.checked === 0) return
    if (isSaid(now, before)) void look()
    else if (now.story !== before.story) {
      layouts?.stop()
      soon()
    }
  })
  if (desk.store.getState().checked > 0) void look()
  return {
    store,
    look,
    quotesOf,
    effectOf,
    close: () => {
      isClosed = true
      stopTimer()
      unfollow()
      layouts?.close()
      asking.close()
    },
  }
}

/** Whether something was found or said that is no letter of the text. */
const isSaid = (now: DeskState, before: DeskState): boolean =>
  before.checked === 0 || now.items !== before.items || now.origins !== before.origins || now.vouched !== before.vouched
