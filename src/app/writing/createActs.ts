import { goToAnchor, goToBlock, showAnchor, showBlock } from '~/editor'
import type { Person, ReviewItem, Ruling } from '~/review'
import { announce } from '~/ui'
import { isOpen } from '../panes/isOpen.ts'
import { ruleOn } from '../panes/ruleOn.ts'
import type { Mode } from '../useRoute.ts'
import type { Lifting } from './createLifting.ts'
import type { Regrouping } from './createRegrouping.ts'
import type { Session } from './openSession.ts'
import type { PaneTab, ViewStore } from './view.ts'

/** What can be done in a draft from more than one place: by key, from the ledger, from the palette. */
export interface Acts {
  readonly reveal: (item: ReviewItem, options?: { readonly focus: boolean }) => void
  /** Scrolls to an item's words and leaves the caret alone. */
  readonly show: (item: ReviewItem) => void
  readonly toBlock: (block: string) => void
  /** Opens the right pane on one of its tabs, beside the text. */
  readonly openPane: (tab: PaneTab) => void
  readonly step: (way: 1 | -1) => void
  /** Stands on the first open item without taking the focus from where it is, once the text at hand has been checked. */
  readonly stand: () => void
  /** Answers false where somebody else has to close the query; that is told. */
  readonly rule: (item: ReviewItem, ruling: Ruling['ruling'], question?: string) => boolean
  /** The item the caret is in, else the one being looked at. */
  readonly itemHere: () => ReviewItem | null
  readonly ruleHere: (ruling: 'stet' | 'query') => void
  readonly lift: (item: ReviewItem) => void
  readonly quote: () => void
  /** Asks for the address of a link on the selected words, or of the one the caret is in. */
  readonly link: () => void
  /** Opens an item's chain where it is listed, at one of its steps. */
  readonly editChain: (item: ReviewItem, at?: number) => void
  /** What is done to attributions by hand, once it has arrived. */
  readonly regroup: (act: (regrouping: Regrouping) => void) => void
}

export function createActs(session: Session, view: ViewStore, setMode: (mode: Mode) => void, who: Person): Acts {
  const { desk, editor } = session
  const items = () => desk.store.getState().items
  const open = () => items().filter(isOpen)
  const current = () => items().find(({ key }) => key === view.getState().current) ?? null

  const isShown = () => editor.view.dom.checkVisibility({ visibilityProperty: true })
  /** Behind the preview the text can neither be seen nor take the focus: it comes forward first. */
  const inText = (act: () => void) => {
    if (!isShown()) setMode('write')
    onceShown(act)
  }
  // The address is heard of, and the screen drawn, some frames later; what is hidden cannot take the focus.
  const onceShown = (act: () => void, frames = 30) => {
    if (frames === 0 || isShown()) act()
    else requestAnimationFrame(() => onceShown(act, frames - 1))
  }
  const reveal: Acts['reveal'] = (item, options = { focus: true }) => {
    view.setState({ current: item.key })
    const [first] = item.anchors
    const show = () => {
      if (first !== undefined && !goToAnchor(editor, first, options)) goToBlock(editor, item.block, options)
    }
    if (options.focus) inText(show)
    else show()
  }
  const step: Acts['step'] = (way) => {
    const waiting = open()
    if (waiting.length === 0) {
      announce('Everything stands.')
      return
    }
    const at = waiting.findIndex(({ key }) => key === view.getState().current)
    const to = at === -1 ? (way === 1 ? 0 : waiting.length - 1) : (at + way + waiting.length) % waiting.length
    const next = waiting[to]
    // The preview shows it on the page, and keeps the focus where it is.
    if (next !== undefined) reveal(next, { focus: isShown() })
  }
  const rule: Acts['rule'] = (item, ruling, question) => {
    const { isDone, says } = ruleOn(desk, item, ruling, question)
    announce(says)
    if (!isDone) view.setState({ says })
    return isDone
  }
  // Seldom asked for, and the text does not wait for it.
  const late = <T>(arriving: Promise<T>, act: (arrived: T) => void) => {
    arriving.then(act, (trouble: unknown) => {
      view.setState({ says: 'This part of Stet could not be fetched. Reload when you are online.' })
      if (!(trouble instanceof TypeError)) throw trouble
    })
  }
  const lifting = (act: (lifting: Lifting) => void) =>
    late(
      import('./createLifting.ts').then(({ createLifting }) => createLifting({ desk, editor }, view)),
      act,
    )
  const regroup: Acts['regroup'] = (act) =>
    late(
      import('./createRegrouping.ts').then(({ createRegrouping }) => createRegrouping({ desk, editor }, view, who)),
      act,
    )
  const itemHere = () => itemAtCaret() ?? current()
  const onLedger = () => {
    setMode('review')
    view.setState({ listed: 'all', narrowed: null, paneOpen: true, tab: 'attributions' })
  }
  return {
    reveal,
    itemHere,
    show: ({ anchors: [first], block }) => {
      if (first === undefined || !showAnchor(editor, first)) showBlock(editor, block)
    },
    stand: () => {
      const { checked, revision } = desk.store.getState()
      const [first] = open()
      // Until all of the text is read, the first that is known may not be the first there is.
      if (checked === revision && first !== undefined) reveal(first, { focus: false })
    },
    step,
    rule,
    regroup,
    lift: (item) => lifting(({ lift }) => lift(item)),
    toBlock: (block) => inText(() => goToBlock(editor, block === 'header' ? 'headline' : block, { focus: true })),
    openPane: (tab) => {
      if (!isShown()) setMode('write')
      view.setState({ paneOpen: true, tab })
    },
    ruleHere: (ruling) => {
      const item = itemHere()
      if (item === null) {
        announce('No attribution here.')
        return
      }
      if (ruling === 'query') {
        onLedger()
        view.setState({ current: item.key, asking: item.key })
        return
      }
      if (rule(item, ruling)) step(1)
    },
    quote: () => {
      const item = itemAtCaret()
      lifting(({ lift, quote }) => (item?.kind === 'speech' && item.type === 'direct' ? lift(item) : quote()))
      editor.view.focus()
    },
    link: () => inText(() => view.setState({ linking: true })),
    editChain: (item, at) =>
      late(
        import('./arriveChain.ts').then(({ arriveChain }) => arriveChain()),
        ({ openChain }) => openChain({ session, view, who, item, at, onLedger }),
      ),
  }

  /** The item whose words the caret or the selection touches: the one being looked at, else the innermost. */
  function itemAtCaret(): ReviewItem | null {
    const { from, to } = editor.state.selection
    const touched = [...editor.view.dom.querySelectorAll<HTMLElement>('mark[data-item]')].filter((mark) => {
      const start = editor.view.posAtDOM(mark, 0)
      return start <= to && start + (mark.textContent?.length ?? 0) >= from
    })
    const key = (mark: HTMLElement | undefined) => mark?.dataset['item']
    const looked = view.getState().current
    const chosen = touched.some((mark) => key(mark) === looked) ? looked : key(touched.at(-1))
    return items().find((item) => item.key === chosen) ?? null
  }
}
