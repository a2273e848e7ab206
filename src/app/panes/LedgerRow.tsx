import { memo, type ReactNode } from 'react'
import type { ReviewItem } from '~/review'
import { classes, StateGlyph } from '~/ui'
import css from './LedgerRow.module.css'
import { nameOf, sourceLine } from './ledgerWords.ts'
import { Question } from './Question.tsx'
import { shortened } from './shortened.ts'

export interface LedgerRowProps {
  readonly item: ReviewItem
  readonly isCurrent: boolean
  /** Whether Tab reaches this row: one row of the list at a time. */
  readonly isTabStop: boolean
  /** Cleared a moment ago: its dots are drawn from left to right. */
  readonly isJustCleared: boolean
  /** What the current item shows besides its words. */
  readonly children?: ReactNode
}

/** What a line of a closed row holds, in UTF-16 code units. An ellipsis by the style sheet would make the browser clip each row by itself. */
const wordsShown = 46
const sourceShown = 50

/** One attribution of the ledger. It is drawn again only when its item is another object, or it becomes current. */
export const LedgerRow = memo(({ item, isCurrent, isTabStop, isJustCleared, children }: LedgerRowProps) => (
  <div
    role="listitem"
    data-key={item.key}
    aria-label={nameOf(item)}
    aria-current={isCurrent || undefined}
    // The list moves its focus from row to row.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={isTabStop ? 0 : -1}
    className={classes(css['row'], isCurrent && css['current'])}
  >
    <StateGlyph state={item.state} size={15} className={classes(css['glyph'], isJustCleared && css['justCleared'])} />
    <p className={css['words']} dir="auto">
      {isCurrent ? item.wording.words : shortened(item.wording.words, wordsShown)}
    </p>
    {isCurrent ? children : <Closed item={item} />}
  </div>
))

function Closed({ item }: { item: ReviewItem }) {
  const { lead, rest } = sourceLine(item)
  return (
    <>
      <p className={css['source']}>
        <b>{shortened(lead, sourceShown)}</b>
        {lead.length < sourceShown && shortened(rest, sourceShown - lead.length)}
        {item.amendment !== undefined && ' · amended'}
        {item.before !== undefined && <span className={css['changed']}> · changed since</span>}
      </p>
      {item.state === 'queried' && item.decision !== undefined && <Question decision={item.decision} />}
    </>
  )
}
