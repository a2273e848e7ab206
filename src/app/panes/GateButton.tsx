import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ReviewItem } from '~/review'
import { Button, loadPopover, Popover, StateGlyph } from '~/ui'
import { useDesk, useDeskState } from '../useDesk.ts'
import css from './GateButton.module.css'
import { isOpen as isOpenItem, sourceLine, stateWords } from './ledgerWords.ts'
import { whereIs } from './whereIs.ts'

export interface GateButtonProps {
  /** Takes the writer to the item's words in the text. */
  readonly onReveal: (item: ReviewItem) => void
  /** Publishes. Called only while nothing is open. */
  readonly onPublish: () => void
}

/** The gate: says how many attributions are open, lists them, and lets the story through when there are none. */
export function GateButton({ onReveal, onPublish }: GateButtonProps) {
  const items = useDeskState(({ items }) => items)
  const open = items.filter(isOpenItem)
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
          <OpenItems
            items={open}
            onGo={(item) => {
              // Closed first, or the popover would take the focus back from the text.
              flushSync(close)
              onReveal(item)
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

interface OpenItemsProps {
  readonly items: readonly ReviewItem[]
  readonly onGo: (item: ReviewItem) => void
}

function OpenItems({ items, onGo }: OpenItemsProps) {
  const story = useDesk().store.getState().story
  return (
    <>
      <p className={css['title']}>Before publishing</p>
      {/* Safari takes a list without marks for no list, unless it is called one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" aria-label="Before publishing" className={css['list']}>
        {items.map((item) => (
          <li key={item.key}>
            <button type="button" className={css['item']} onClick={() => onGo(item)}>
              <StateGlyph state={item.state} label={`${stateWords[item.state]}:`} />{' '}
              <span className={css['words']} dir="auto">
                {item.wording.words}
              </span>{' '}
              <span className={css['where']}>
                {whereIs(item.block, story)} · {sourceLine(item).lead}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
