import type { MarkSource, MarkStep, PageMark } from '~/preview'
import type { ChainLink, ItemKey, Line, ReviewItem } from '~/review'
import type { Anchor, Story } from '~/story'
import { linkName, roleWords, stateWords } from '../panes/ledgerWords.ts'
import type { Bench } from './Bench.ts'
import { publishedWords } from './publishedWords.ts'

/**
 * What is drawn above the published page: each attribution with its state and chain, and the quoted words that nobody is
 * named for, as the list before publishing has them. Made when somebody looks.
 */
export function createPageMarks({ desk, gate, view }: Pick<Bench, 'desk' | 'gate' | 'view'>): MarkSource {
  let of: readonly unknown[] = []
  // Where a person stood before they came to the page is no choice of theirs there.
  let stood = view.getState().current
  let hasChosen = false
  let marks: readonly PageMark[] = []
  return {
    get: () => {
      const { story, items } = desk.store.getState()
      const { lines } = gate.store.getState()
      const { current } = view.getState()
      hasChosen ||= current !== stood
      stood = current
      const now = [story, items, lines, current]
      if (now.some((one, at) => one !== of[at])) {
        marks = marksOf(story, items, lines ?? [], hasChosen ? current : null)
      }
      of = now
      return marks
    },
    subscribe: (heard) => {
      const leave = [
        desk.store.subscribe((now, before) => {
          if (now.items !== before.items) heard()
        }),
        gate.store.subscribe(heard),
        view.subscribe((now, before) => {
          if (now.current !== before.current) heard()
        }),
      ]
      return () => {
        for (const one of leave) one()
      }
    },
  }
}

function marksOf(
  story: Story,
  items: readonly ReviewItem[],
  lines: readonly Line[],
  current: ItemKey | null,
): readonly PageMark[] {
  const published = publishedWords(story)
  const placed = (anchors: readonly Anchor[], mark: Omit<PageMark, 'block' | 'words'>): readonly PageMark[] => {
    const found = anchors.flatMap((anchor) => published(anchor) ?? [])
    const [first] = found
    return first === undefined ? [] : [{ ...mark, block: first.block, words: found.map(({ words }) => words) }]
  }
  const known = new Set(items.map(({ key }) => key))
  return [
    ...items.flatMap(({ key, anchors, state, wording }) =>
      placed(anchors, { state, isCurrent: key === current, label: stateWords[state], steps: stepsOf(wording.chain) }),
    ),
    ...lines
      .filter(({ rule, item }) => rule === 'unattributed-quotation' && (item === undefined || !known.has(item)))
      .flatMap(({ anchor }) =>
        placed(anchor === undefined ? [] : [anchor], {
          state: 'none',
          isCurrent: false,
          label: 'No attribution',
          steps: [],
        }),
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
