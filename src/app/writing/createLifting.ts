import { liftQuote, quoteSelection } from '~/editor'
import type { Finding } from '~/attribution'
import type { ReviewItem } from '~/review'
import { type Anchor, placeKey } from '~/story'
import { announce } from '~/ui'
import type { Session } from './openSession.ts'
import type { ViewStore } from './view.ts'

/** Makes quote blocks of words in running text. */
export interface Lifting {
  /** Lifts the words of an item with what the text says of whose they are. */
  readonly lift: (item: ReviewItem) => void
  /** Lifts the selected words, whoever said them. */
  readonly quote: () => void
}

export function createLifting({ desk, editor }: Pick<Session, 'desk' | 'editor'>, view: ViewStore): Lifting {
  const say = (says: string) => view.setState({ says })
  return {
    lift: (item) => {
      if (item.type !== 'direct') {
        say('Only words that stand wholly in quotation marks can be lifted. Select the quoted words and choose Quote.')
        return
      }
      const finding = findingOf(desk.store.getState().findings, item)
      const lifted = liftQuote({
        content: item.anchors,
        cue: finding?.cue ?? [],
        source: finding?.source ?? [],
        said: finding === null ? [] : saidIn(finding),
        chain: item.wording.chain,
      })
      if (!lifted(editor.state, editor.view.dispatch)) {
        say('These words cannot be lifted from here. Only words in a paragraph of their own can become a quote.')
        return
      }
      editor.view.focus()
      announce('Lifted into a quote.')
    },
    quote: () => {
      if (quoteSelection(editor.state, editor.view.dispatch)) editor.view.focus()
      else say('Select the words of one paragraph that are to become a quote, or type / and choose Quote.')
    },
  }
}

/** The finding an item was made from: the one about the same words at the same place. */
const findingOf = (findings: readonly Finding[], item: ReviewItem): Finding | null =>
  findings.find(({ content }) => sameAnchor(content[0], item.anchors[0])) ?? null

const sameAnchor = (a: Anchor | undefined, b: Anchor | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  placeKey(a.place) === placeKey(b.place) &&
  a.start === b.start &&
  a.exact === b.exact

/** What the text says of whose the words are, as far as the chain says it too. */
const saidIn = ({ cue, source, chain }: Finding): readonly Anchor[] => [
  ...cue,
  // A source may say more than the name the chain has ("the mayor of Leeds, who resigned"): that stays in the text.
  ...source.filter(({ exact }) => chain.some(({ name }) => name === exact) || isPronoun(exact)),
  ...chain.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor])),
]

const isPronoun = (words: string): boolean => /^(he|she|they|it|we|i)$/i.test(words)
