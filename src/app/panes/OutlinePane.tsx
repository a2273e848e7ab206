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
import { useId, useState } from 'react'
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
  readonly onGo: (block: BlockId) => void
}

const icons = {
  headline: Heading,
  heading: Heading2,
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
          <div key={lines[0]?.block} role="none" className={css['chunk']}>
            {lines.map(({ block, kind, label, level, state }) => (
              <div key={block} role="listitem">
                <button
                  type="button"
                  className={css['line']}
                  data-level={kind === 'heading' ? level : undefined}
                  aria-current={block === current ? 'location' : undefined}
                  onClick={() => onGo(block)}
                >
                  {kind === 'paragraph' ? <span className={css['prose']} /> : <Icon of={icons[kind]} size={14} />}
                  <span className={css['label']} dir="auto">
                    {label}
                  </span>
                  {state !== undefined && <StateGlyph state={state} label={stateWords[state]} />}
                </button>
              </div>
            ))}
          </div>
        ))}
      </div>
    </nav>
  )
}
