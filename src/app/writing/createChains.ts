import { given } from '~/base'
import { setChain } from '~/editor'
import { amendmentOf, amendmentsOf, type Person, type ReviewItem, sameWording, type Wording } from '~/review'
import type { ChainStep, Instant } from '~/story'
import { announce } from '~/ui'
import { type ChainDraft, type DraftStep, type EditedChain, linkOf, sameDraft } from '../panes/chain/chainDraft.ts'
import { clock } from '../world.ts'
import type { Session } from './openSession.ts'
import type { ViewStore } from './view.ts'

/** What becomes of the chain that is open for editing. */
export interface Chains {
  readonly change: (now: ChainDraft) => void
  /** Keeps the chain as it is written, and closes it. */
  readonly save: () => void
  /** Closes it. What was changed since it was opened is kept; nothing is asked. */
  readonly leave: () => void
  readonly discard: () => void
}

/** The chain of a quote is changed in its block, one of words in running text by a decision. */
export function createChains({ desk, editor }: Pick<Session, 'desk' | 'editor'>, view: ViewStore, by: Person): Chains {
  const made = () => [by, clock.now() as Instant] as const
  const close = () => view.setState({ editing: null })

  function keep(edited: EditedChain): void {
    const { items } = desk.store.getState()
    const item = items.find(({ key }) => key === edited.item)
    // The words may come back, and the chain is still there then.
    if (item === undefined) return
    close()
    const isKept = item.kind === 'quote' ? keepInBlock(item, edited) : keepBeside(item, edited.now)
    const isOpen = item.state === 'unreviewed' || sameWording(wordingBy(item, edited.now), item.wording)
    if (isKept) announce(isOpen ? 'Chain saved.' : 'Chain saved. Review the words again.')
  }

  function keepBeside(item: ReviewItem, now: ChainDraft): boolean {
    const { verification } = now
    const wording = wordingBy(item, now)
    const isFound = sameWording(wording, item.found)
    if (sameWording(wording, item.wording) && sameJson(verification, item.amendment?.verification)) return false
    if (isFound && verification === undefined) return takeAmendmentsBack(item)
    const amended = given({ chain: isFound ? undefined : wording.chain, verification })
    desk.decide([amendmentOf(item, amended, ...made())])
    return true
  }

  function keepInBlock(item: ReviewItem, { stood, now }: EditedChain): boolean {
    const { block } = item
    const after = now.steps.map(stepOf)
    const change = { block, before: stood.map(stepOf), after, ...credited(now) }
    const isChanged = setChain(change)(editor.state, editor.view.dispatch)
    const { verification } = now
    const isSame = sameJson(verification, item.amendment?.verification)
    if (verification === undefined) return takeAmendmentsBack(item) || isChanged
    const found = wordingBy(item, now)
    if (isSame && sameWording(found, item.found)) return isChanged
    // Bound to the words and the chain, as a ruling is: it is said anew of the new chain.
    desk.decide([amendmentOf({ ...item, found }, { verification }, ...made())])
    return true
  }

  function takeAmendmentsBack(item: ReviewItem): boolean {
    const ids = amendmentsOf(item, desk.store.getState().decisions)
    if (ids.length > 0) desk.decide([], ids)
    return ids.length > 0
  }

  return {
    change: (now) => {
      const { editing } = view.getState()
      if (editing !== null) view.setState({ editing: { ...editing, now } })
    },
    save: () => {
      const { editing } = view.getState()
      if (editing !== null) keep(editing)
      if (view.getState().editing !== null)
        view.setState({
          says: 'These words are not in the text now. Their chain stays open here until they come back.',
        })
    },
    leave: () => {
      const { editing } = view.getState()
      if (editing === null) return
      if (sameDraft(editing.opened, editing.now)) close()
      else keep(editing)
    },
    discard: close,
  }
}

const wordingBy = ({ found }: ReviewItem, { steps }: ChainDraft): Wording => ({
  words: found.words,
  chain: steps.map(linkOf),
})

const stepOf = (step: DraftStep): ChainStep => ({ id: step.id, ...linkOf(step) })

const credited = ({ credit }: ChainDraft) => (credit === undefined ? {} : { credit: credit.trim() })

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
