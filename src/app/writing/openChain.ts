import { createElement } from 'react'
import { given } from '~/base'
import type { Amendment, Decision, Person, ReviewItem } from '~/review'
import { type BlockId, type Quote, storyFromDoc } from '~/story'
import { type ChainDraft, type DraftStep, type EditedChain, nextStep } from '../panes/chain/chainDraft.ts'
import { linkName } from '../panes/ledgerWords.ts'
import { newId } from '../world.ts'
import { createChains } from './createChains.ts'
import { ChainPlace } from './ChainPlace.tsx'
import type { Session } from './openSession.ts'
import { beginsWithPane, type ViewStore } from './view.ts'

export interface ToOpen {
  readonly session: Pick<Session, 'desk' | 'editor'>
  readonly view: ViewStore
  readonly who: Person
  readonly item: ReviewItem
  /** The step that is gone to first; the first that nobody is named in where it is not given. */
  readonly at?: number | undefined
  /** Brings the ledger into view, where it is not. */
  readonly onLedger: () => void
}

/** Opens the chain of an item for editing where the item is listed. A photo's is its credit, which is written in the block. */
export function openChain({ session, view, who, item, at, onLedger }: ToOpen): void {
  const { desk, editor } = session
  if (view.getState().editing?.item === item.key) return
  if (desk.store.getState().save.kind === 'read-only') {
    view.setState({ says: 'This story is open for reading only, so its chains stay as they are.' })
    return
  }
  leaveOpen(session, view, who)
  if (item.kind === 'photo') return toCredit(editor, item)
  const { paneOpen, tab } = view.getState()
  const isPhone = !beginsWithPane('review', window.innerWidth)
  if (isPhone || !paneOpen || tab !== 'attributions') onLedger()
  // A phone has a sheet over the text in its place.
  if (isPhone) view.setState({ paneOpen: false })
  const earlier = earlierOf(item, desk.store.getState().decisions)
  const editing = editedFrom({ item, quote: quoteOf(editor, item), earlier, at })
  view.setState({ current: item.key, asking: null, editing })
}

/** What was written for words that are gone by now has no place any more, so it is told. */
function leaveOpen(session: ToOpen['session'], view: ViewStore, who: Person): void {
  createChains(session, view, who).leave()
  const { editing: left } = view.getState()
  if (left === null) return
  const chain = left.now.steps.map(linkName).join(' › ')
  view.setState({
    editing: null,
    says: `The words whose chain was open are not in the text any more. It was: ${chain}.`,
  })
}

function toCredit(editor: Session['editor'], item: ReviewItem): void {
  const block = document.querySelector(`[data-item="${CSS.escape(item.key)}"]`)?.closest('figure')
  const field = block?.querySelector('[data-kind="credit"]')
  if (field === null || field === undefined) return
  editor.commands.setTextSelection(editor.view.posAtDOM(field, 0))
  editor.view.focus()
}

const quoteOf = (editor: Session['editor'], { kind, block }: ReviewItem): Quote | null => {
  if (kind !== 'quote') return null
  const found = storyFromDoc(editor.state.doc).body.find(({ id }) => id === block)
  return found?.kind === 'quote' ? found : null
}

/** What was said of the words before they changed, in running text: it is offered again, and holds no more until it is saved. */
function earlierOf({ kind, amendment, before }: ReviewItem, decisions: readonly Decision[]): Amendment | undefined {
  if (kind !== 'speech' || amendment !== undefined || before === undefined) return undefined
  if (before.ruling === 'amend') return before
  return decisions.findLast(
    (one): one is Amendment => one.ruling === 'amend' && one.block === before.block && one.on.words === before.on.words,
  )
}

interface Opening {
  readonly item: ReviewItem
  readonly quote: Quote | null
  readonly earlier: Amendment | undefined
  readonly at: number | undefined
}

function editedFrom({ item, quote, earlier, at }: Opening): EditedChain {
  const said = item.amendment ?? earlier
  const stood = quote?.chain ?? (earlier?.chain ?? item.wording.chain).map((link) => ({ ...link, id: freshId() }))
  const opened: ChainDraft = {
    steps: withOne(stood),
    ...given({ verification: said?.verification, credit: quote === null ? undefined : (quote.credit ?? '') }),
  }
  const missing = opened.steps.findIndex(({ name }) => name.trim() === '')
  return {
    editor: createElement(ChainPlace),
    item: item.key,
    stood,
    opened,
    now: opened,
    at: at ?? Math.max(missing, 0),
    ...given({ earlier }),
  }
}

const withOne = (steps: readonly DraftStep[]): readonly DraftStep[] =>
  steps.length === 0 ? [nextStep([], freshId())] : steps

/** A fresh id is a step's name from here on. */
const freshId = (): BlockId => `chainStep${newId()}` as BlockId
