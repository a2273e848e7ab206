import {
  Camera,
  ChevronDown,
  CircleHelp,
  Heading,
  Heading2,
  List,
  type LucideIcon,
  Minus,
  Quote,
  StickyNote,
} from 'lucide-react'
import { memo, useId, useState } from 'react'
import type { ReviewState } from '~/review'
import type { Block, BlockId } from '~/story'
import { Icon, IconButton, inChunks, StateGlyph } from '~/ui'
import { stateWords } from './ledgerWords.ts'
import css from './OutlinePane.module.css'

/** A line of the outline. `level` indents headings: 2 or 3. */
export interface OutlineEntry {
  readonly block: BlockId
  readonly kind: Block['kind'] | 'headline'
  readonly label: string
  readonly level?: number
  /** The state of what is to be reviewed in the block, if there is anything. */
  readonly state?: ReviewState
}

export interface OutlinePaneProps {
  readonly entries: readonly OutlineEntry[]
  readonly current: BlockId | null
  /** The same function as long as it does the same. */
  readonly onGo: (block: BlockId) => void
}

const icons = {
  headline: Heading,
  heading: Heading2,
  moment: Heading2,
  list: List,
  quote: Quote,
  photo: Camera,
  note: StickyNote,
  divider: Minus,
  unknown: CircleHelp,
} satisfies Record<Exclude<OutlineEntry['kind'], 'paragraph'>, LucideIcon>

/** Lines that come into sight, or leave it, together. */
const chunk = 20

/** The story's blocks in order; each line goes to its block. */
export function OutlinePane({ entries, current, onGo }: OutlinePaneProps) {
  const [isShown, setShown] = useState(true)
  const list = useId()
  return (
    <nav aria-label="Outline" className={css['outline']}>
      <div className={css['head']}>
        <h2>Outline</h2>
        <IconButton
          icon={ChevronDown}
          label={isShown ? 'Collapse outline' : 'Show outline'}
          aria-expanded={isShown}
          aria-controls={list}
          className={css['toggle']}
          onClick={() => setShown(!isShown)}
        />
      </div>
      <div role="list" id={list} hidden={!isShown} className={css['list']}>
        {inChunks(entries, chunk).map((lines) => (
          <Lines
            key={lines[0]?.block}
            lines={lines}
            current={lines.some(({ block }) => block === current) ? current : null}
            onGo={onGo}
          />
        ))}
      </div>
    </nav>
  )
}

interface LinesProps extends Pick<OutlinePaneProps, 'current' | 'onGo'> {
  readonly lines: readonly OutlineEntry[]
}

const Lines = memo(
  ({ lines, current, onGo }: LinesProps) => (
    <div role="none" className={css['chunk']}>
      {lines.map((entry) => (
        <Line key={entry.block} entry={entry} isCurrent={entry.block === current} onGo={onGo} />
      ))}
    </div>
  ),
  (before, now) =>
    before.current === now.current &&
    before.onGo === now.onGo &&
    before.lines.length === now.lines.length &&
    before.lines.every((line, at) => line === now.lines[at]),
)

interface LineProps {
  readonly entry: OutlineEntry
  readonly isCurrent: boolean
  readonly onGo: (block: BlockId) => void
}

/** Drawn again only when its entry is another object: a key at the start of a paragraph changes one line of hundreds. */
const Line = memo(({ entry: { block, kind, label, level, state }, isCurrent, onGo }: LineProps) => (
  <div role="listitem">
    <button
      type="button"
      className={css['line']}
      data-level={kind === 'heading' || kind === 'moment' ? level : undefined}
      aria-current={isCurrent ? 'location' : undefined}
      onClick={() => onGo(block)}
    >
      {kind === 'paragraph' ? <span className={css['prose']} /> : <Icon of={icons[kind]} size={14} />}
      <span className={css['label']} dir="auto">
        {label}
      </span>
      {state !== undefined && <StateGlyph state={state} label={stateWords[state]} />}
    </button>
  </div>
))
