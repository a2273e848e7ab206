import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
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
  /** The sheet stands on an item, the first of all once the text at hand has been checked, and is as high as that makes it: the words can be scrolled to where they are seen. */
  readonly onShown: (item: ReviewItem) => void
}

/** The ledger on a phone: one item at a time, over the text it is about. */
export function PhoneReviewSheet({ current, onCurrent, onReveal, onShown }: PhoneReviewSheetProps) {
  const items = useDeskState(({ items }) => items)
  const isReadOnly = useDeskState(({ save }) => save.kind === 'read-only')
  const zone = useDeskState(({ story }) => story.zone)
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
        <ChainSteps chain={item.wording.chain} onAdd={() => onReveal(item)} />
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
