import { ChevronDown, ChevronUp } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ItemKey, ReviewItem } from '~/review'
import { Button, IconButton, StateGlyph } from '~/ui'
import { useDeskState } from '../useDesk.ts'
import { ChainSteps } from './ChainSteps.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { isOpen } from './isOpen.ts'
import { stateWords } from './ledgerWords.ts'
import css from './PhoneReviewSheet.module.css'
import { QueryThread } from './QueryThread.tsx'
import { QuestionField } from './QuestionField.tsx'
import { useRulings } from './useRulings.ts'

export interface PhoneReviewSheetProps {
  /** The item being looked at; the first open one when null or gone. */
  readonly current: ItemKey | null
  readonly onCurrent: (key: ItemKey) => void
  readonly onReveal: (item: ReviewItem) => void
  /** With it the chain can be edited in the sheet. */
  readonly onEditChain?: (item: ReviewItem, at?: number) => void
  /** What stands in place of chain and rulings while the chain is edited. */
  readonly chainEditor?: ReactNode
  /** The sheet stands on an item, the first of all once the text at hand has been checked, and is as high as that makes it: the words can be scrolled to where they are seen. */
  readonly onShown: (item: ReviewItem) => void
}

/** The ledger on a phone: one item at a time, over the text it is about. */
export function PhoneReviewSheet(props: PhoneReviewSheetProps) {
  const { current, onCurrent, onReveal, onEditChain, chainEditor, onShown } = props
  const items = useDeskState(({ items }) => items)
  const isReadOnly = useDeskState(({ save }) => save.kind === 'read-only')
  const zone = useDeskState(({ story }) => story.zone)
  const editButton = useFocusBack(chainEditor !== undefined)
  const [asking, setAsking] = useState<ItemKey | null>(null)
  const rule = useRulings(onCurrent)
  const item = items.find(({ key }) => key === current) ?? items.find(isOpen) ?? items[0]
  const show = useEffectEvent(() => item !== undefined && onShown(item))
  const isRead = useDeskState(({ checked, revision }) => checked === revision)
  const hasItem = item !== undefined && (current !== null || isRead)
  // An item whose words are being changed becomes another without having been gone to: nothing scrolls then.
  useEffect(() => {
    if (hasItem) show()
  }, [current, hasItem, asking])
  if (item === undefined) {
    return (
      <section aria-label="Review attribution" className={css['sheet']}>
        <p className={css['empty']}>No attributions yet.</p>
      </section>
    )
  }
  if (chainEditor !== undefined) {
    return (
      <section aria-label="Review attribution" className={css['sheet']} data-editing>
        <p className={css['words']} dir="auto">
          {item.wording.words}
        </p>
        <div className={css['chain']}>{chainEditor}</div>
      </section>
    )
  }
  const at = items.indexOf(item)
  const go = (to: ReviewItem | undefined) => to !== undefined && onCurrent(to.key)
  return (
    <section aria-label="Review attribution" className={css['sheet']}>
      <div className={css['head']}>
        <StateGlyph state={item.state} size={16} />
        <b>{stateWords[item.state]}</b>
        <span className={css['count']}>
          {at + 1} of {items.length}
        </span>
        <span className={css['moves']}>
          <IconButton icon={ChevronUp} label="Previous" disabled={at === 0} onClick={() => go(items[at - 1])} />
          <IconButton
            icon={ChevronDown}
            label="Next"
            disabled={at === items.length - 1}
            onClick={() => go(items[at + 1])}
          />
        </span>
      </div>
      <p className={css['words']} dir="auto">
        {item.wording.words}
      </p>
      {item.before !== undefined && <ChangedSince before={item.before} now={item.wording} zone={zone} />}
      <div className={css['chain']}>
        <ChainSteps
          chain={item.wording.chain}
          onAdd={(step) => (onEditChain === undefined ? onReveal(item) : onEditChain(item, step))}
        />
        <Suspense>{item.amendment !== undefined && <AmendedNote item={item} zone={zone} />}</Suspense>
        {onEditChain !== undefined && (
          <Button ref={editButton} variant="quiet" disabled={isReadOnly} onClick={() => onEditChain(item)}>
            Edit chain
          </Button>
        )}
      </div>
      {item.state === 'queried' && item.decision !== undefined && <QueryThread decision={item.decision} zone={zone} />}
      {asking === item.key ? (
        <QuestionField
          onSend={(question) => {
            setAsking(null)
            rule(item, 'query', question === '' ? undefined : question)
          }}
          onCancel={() => setAsking(null)}
        />
      ) : (
        <div className={css['acts']}>
          {item.state === 'stet' ? (
            <Button disabled={isReadOnly} onClick={() => rule(item, 'reopen')}>
              Reopen
            </Button>
          ) : (
            <Button variant="stet" disabled={isReadOnly} onClick={() => rule(item, 'stet')}>
              Stet
            </Button>
          )}
          {item.state === 'queried' ? (
            <Button disabled={isReadOnly} onClick={() => rule(item, 'reopen')}>
              Withdraw query
            </Button>
          ) : (
            <Button variant="query" disabled={isReadOnly} onClick={() => setAsking(item.key)}>
              Query
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

const AmendedNote = lazy(async () => ({ default: (await import('./chain/AmendedNote.tsx')).AmendedNote }))

/** The button that opened the chain has the focus again once it is closed. */
function useFocusBack(isEditing: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing])
  return button
}
