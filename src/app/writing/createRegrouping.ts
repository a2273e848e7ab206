import { caretOf, selectedAnchors } from '~/editor'
import { additionOf, type Cut, dismissed, merge, type Person, type Regrouped, type ReviewItem, split } from '~/review'
import { type Instant, storyFromDoc } from '~/story'
import { announce } from '~/ui'
import { openLeft } from '../panes/isOpen.ts'
import { shortened } from '../panes/shortened.ts'
import { takenBack } from '../panes/takenBack.ts'
import { clock } from '../world.ts'
import type { Session } from './openSession.ts'
import type { ViewStore } from './view.ts'

/** What is made of attributions by hand. */
export interface Regrouping {
  /** The selected words are an attribution: it is there to be given a chain. */
  readonly attribute: () => void
  readonly dismiss: (item: ReviewItem) => void
  /** Where the caret stands in its words, else after its first part. */
  readonly split: (item: ReviewItem) => void
  /** With the next attribution of its block. */
  readonly merge: (item: ReviewItem) => void
  /** Takes back what was decided last in this window. */
  readonly takeBack: () => void
}

export function createRegrouping(
  { desk, editor }: Pick<Session, 'desk' | 'editor'>,
  view: ViewStore,
  by: Person,
): Regrouping {
  const made = () => ({ by, at: clock.now() as Instant })
  const state = () => desk.store.getState()
  const say = (says: string) => view.setState({ says })

  /** Puts it in the log, says what was done, and stands on what came of it, else on what follows. */
  function regroup(regrouped: Regrouped, says: string, item: ReviewItem | null): void {
    const { items } = state()
    const at = item === null ? -1 : items.indexOf(item)
    desk.decide(regrouped.decisions, regrouped.undone)
    const now = state().items
    const added = now.find(({ addition }) => addition !== undefined && isAmong(addition, regrouped.decisions))
    const next = added ?? now[Math.min(Math.max(at, 0), now.length - 1)]
    view.setState({ current: next?.key ?? null })
    announce(`${says} ${openLeft(now.filter((one) => one.state !== 'stet').length)}`)
  }

  return {
    attribute: () => {
      const story = storyFromDoc(editor.state.doc)
      const quotes = new Set(story.body.flatMap(({ kind, id }) => (kind === 'quote' ? [id] : [])))
      const selected = selectedAnchors(editor.state)
      const [first, ...rest] = selected.filter(({ place }) => !quotes.has(place.block))
      if (selected.length > 0 && first === undefined)
        return say('These words are a quote already: its chain says who said them.')
      if (first === undefined) return say('Select the words that somebody said, then choose Attribute.')
      const chain = [{ role: 'said by', name: '', doubtful: false }] as const
      const addition = additionOf({ story, anchors: [first, ...rest], chain, ...made() })
      view.setState({ paneOpen: true, tab: 'attributions', listed: 'all', narrowed: null })
      return regroup({ decisions: [addition], undone: [] }, 'Attributed. Say who said it.', null)
    },
    dismiss: (item) => {
      const regrouped = dismissed(item, made())
      if (regrouped === null)
        return say(
          'Quotes and photos are blocks of the story. Take the block out of the text, or turn it into a paragraph.',
        )
      return regroup(regrouped, `Dismissed: ${shortened(item.wording.words, 40)}`, item)
    },
    split: (item) => {
      const regrouped = split(state().story, item, caretIn(item), made()) ?? split(state().story, item, null, made())
      if (regrouped === null)
        return say('Put the caret between the words where the second attribution begins, then split.')
      return regroup(regrouped, 'Split in two.', item)
    },
    merge: (item) => {
      const { items, story } = state()
      const next = items[items.indexOf(item) + 1]
      const regrouped = next === undefined ? null : merge(story, item, next, made())
      if (regrouped === null) return say('There is no attribution after this one in its paragraph to merge it with.')
      return regroup(regrouped, 'Merged with the next.', item)
    },
    takeBack: () => announce(takenBack(desk.takeBack())),
  }

  function caretIn(item: ReviewItem): Cut | null {
    const at = caretOf(editor)
    return at !== null && item.anchors.some(({ place }) => place.block === at.place.block) ? at : null
  }
}

const isAmong = (addition: NonNullable<ReviewItem['addition']>, decisions: Regrouped['decisions']): boolean =>
  decisions.some((one) => one.ruling === 'add' && one.at === addition.at && one.on.words === addition.on.words)
