import type { MarkSource, MarkStep, PageMark } from '~/preview'
import type { ChainLink, Line, ReviewItem } from '~/review'
import type { Anchor, Story } from '~/story'
import { linkName, roleWords, stateWords } from '../panes/ledgerWords.ts'
import type { Session } from './openSession.ts'
import { publishedWords } from './publishedWords.ts'

/**
 * What is drawn above the published page: each attribution with its state and chain, and the quoted words that nobody is
 * named for, as the list before publishing has them. Made when somebody looks.
 */
export function createPageMarks({ desk, gate }: Pick<Session, 'desk' | 'gate'>): MarkSource {
  let of: readonly [unknown, unknown, unknown] | null = null
  let marks: readonly PageMark[] = []
  return {
    get: () => {
      const { story, items } = desk.store.getState()
      const { lines } = gate.store.getState()
      if (of?.[0] !== story || of[1] !== items || of[2] !== lines) marks = marksOf(story, items, lines ?? [])
      of = [story, items, lines]
      return marks
    },
    subscribe: (heard) => {
      const leave = [
        desk.store.subscribe((now, before) => {
          if (now.items !== before.items) heard()
        }),
        gate.store.subscribe(heard),
      ]
      return () => {
        for (const one of leave) one()
      }
    },
  }
}

function marksOf(story: Story, items: readonly ReviewItem[], lines: readonly Line[]): readonly PageMark[] {
  const published = publishedWords(story)
  const placed = (anchors: readonly Anchor[], mark: Omit<PageMark, 'block' | 'words'>): readonly PageMark[] => {
    const found = anchors.flatMap((anchor) => published(anchor) ?? [])
    const [first] = found
    return first === undefined ? [] : [{ ...mark, block: first.block, words: found.map(({ words }) => words) }]
  }
  const known = new Set(items.map(({ key }) => key))
  return [
    ...items.flatMap(({ anchors, state, wording }) =>
      placed(anchors, { state, label: stateWords[state], steps: stepsOf(wording.chain) }),
    ),
    ...lines
      .filter(({ rule, item }) => rule === 'unattributed-quotation' && (item === undefined || !known.has(item)))
      .flatMap(({ anchor }) =>
        placed(anchor === undefined ? [] : [anchor], { state: 'none', label: 'No attribution', steps: [] }),
      ),
  ]
}

const nobody: ChainLink = { role: 'said by', name: '', doubtful: false }

const stepsOf = (chain: readonly ChainLink[]): readonly MarkStep[] =>
  (chain.length === 0 ? [nobody] : chain).map(stepOf)

const stepOf = (link: ChainLink): MarkStep => ({
  role: roleWords[link.role],
  name: linkName(link),
  is: link.name === '' ? 'missing' : link.doubtful ? 'doubtful' : 'known',
})
