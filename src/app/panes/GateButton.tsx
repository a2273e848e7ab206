import { CircleDashed } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type GateLine, gateOf, type ReviewItem, sameGate } from '~/review'
import type { BlockId } from '~/story'
import { Button, Icon, loadPopover, Popover, StateGlyph } from '~/ui'
import { useDesk, useDeskState } from '../useDesk.ts'
import css from './GateButton.module.css'
import { sourceLine, stateWords } from './ledgerWords.ts'
import { whereIs } from './whereIs.ts'

export interface GateButtonProps {
  /** Takes the writer to the item's words in the text. */
  readonly onReveal: (item: ReviewItem) => void
  /** Takes the writer to a block, or a title. */
  readonly onGo: (block: BlockId) => void
  /** Publishes. Called only while nothing stands in the way. */
  readonly onPublish: () => void
}

/** The gate: says how much stands in the way, lists it, and lets the story through when there is nothing. */
export function GateButton({ onReveal, onGo, onPublish }: GateButtonProps) {
  const open = useGate()
  const [isShown, setShown] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => setShown(false)
  return (
    <>
      <Button
        ref={button}
        variant={open.length > 0 ? 'gate' : 'stet'}
        aria-haspopup="dialog"
        aria-expanded={isShown}
        onPointerEnter={() => void loadPopover()}
        onFocus={() => void loadPopover()}
        onClick={() => setShown(true)}
      >
        {open.length === 0 ? (
          'Publish'
        ) : (
          <span>
            Publish<span className="visuallyHidden">,</span> <em>{open.length} open</em>
          </span>
        )}
      </Button>
      <Popover label="Before publishing" trigger={button} isOpen={isShown} onClose={close}>
        {open.length > 0 ? (
          <Lines
            lines={open}
            onGo={(line) => {
              // Closed first, or the popover would take the focus back from the text.
              flushSync(close)
              if (line.kind === 'attribution') onReveal(line.item)
              else onGo(line.block)
            }}
          />
        ) : (
          <div className={css['clear']}>
            <p className={css['title']}>Everything stands.</p>
            <Button
              variant="stet"
              onClick={() => {
                close()
                onPublish()
              }}
            >
              Publish
            </Button>
          </div>
        )}
      </Popover>
    </>
  )
}

/** What stands in the way: the same list as long as it says the same, so that typing draws nothing. */
function useGate(): readonly GateLine[] {
  const last = useRef<readonly GateLine[]>([])
  return useDeskState((state) => {
    const next = gateOf(state)
    if (!sameGate(last.current, next)) last.current = next
    return last.current
  })
}

interface LinesProps {
  readonly lines: readonly GateLine[]
  readonly onGo: (line: GateLine) => void
}

function Lines({ lines, onGo }: LinesProps) {
  return (
    <>
      <p className={css['title']}>Before publishing</p>
      {/* Safari takes a list without marks for no list, unless it is called one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" aria-label="Before publishing" className={css['list']}>
        {lines.map((line) => (
          <li key={line.kind === 'attribution' ? line.item.key : line.kind}>
            <button type="button" className={css['item']} onClick={() => onGo(line)}>
              {line.kind === 'attribution' ? <Attribution item={line.item} /> : <Lack of={line.kind} />}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Attribution({ item }: { readonly item: ReviewItem }) {
  const story = useDesk().store.getState().story
  return (
    <>
      <StateGlyph state={item.state} label={`${stateWords[item.state]}:`} />{' '}
      <span className={css['words']} dir="auto">
        {item.wording.words}
      </span>{' '}
      <span className={css['where']}>
        {whereIs(item.block, story)} · {sourceLine(item).lead}
      </span>
    </>
  )
}

const lacks = {
  'no headline': { says: 'No headline', todo: 'Write one at the top of the page.' },
  'no words': { says: 'No words', todo: 'There is nothing under the headline yet.' },
} satisfies Record<Exclude<GateLine['kind'], 'attribution'>, { readonly says: string; readonly todo: string }>

const Lack = ({ of }: { readonly of: keyof typeof lacks }) => (
  <>
    <Icon of={CircleDashed} size={16} />
    <span className={css['says']}>{lacks[of].says}</span> <span className={css['where']}>{lacks[of].todo}</span>
  </>
)
