import { lazy, type ReactNode, Suspense, use } from 'react'
import type { Confidence } from '~/attribution'
import { distanceOf, distanceWords, type ReviewItem } from '~/review'
import type { House, Zone } from '~/story'
import { Button, Kbd, type MenuAct, MenuButton } from '~/ui'
import { ChainSteps } from './ChainSteps.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import css from './CurrentItem.module.css'
import { QueryThread } from './QueryThread.tsx'
import { QuestionField } from './QuestionField.tsx'
import type { Regroup } from './LedgerPane.tsx'
import type { Rule } from './useRulings.ts'

export interface CurrentItemProps {
  readonly item: ReviewItem
  readonly zone: Zone
  readonly house?: Promise<House> | undefined
  readonly about?: ((item: ReviewItem) => ReactNode) | undefined
  readonly isReadOnly: boolean
  readonly isAsking: boolean
  readonly onAsking: (isAsking: boolean) => void
  readonly onRule: Rule
  readonly onReveal: (item: ReviewItem) => void
  readonly onEditChain?: ((item: ReviewItem, at?: number) => void) | undefined
  /** What stands in place of chain and rulings while the chain is edited. */
  readonly chainEditor?: ReactNode
  readonly onLift?: ((item: ReviewItem) => void) | undefined
  readonly onRegroup?: ((how: Regroup, item: ReviewItem) => void) | undefined
}

/** Few items have one. */
const AmendedNote = lazy(async () => ({ default: (await import('./chain/AmendedNote.tsx')).AmendedNote }))

const confidenceWords = { certain: 'Certain.', likely: 'Likely.', unsure: 'Unsure.' } satisfies Record<
  Confidence,
  string
>

/** What an editor needs to rule on an attribution: its chain, why it was found, what was asked, and the rulings. */
export function CurrentItem(props: CurrentItemProps) {
  const { item, zone, onReveal, onEditChain, chainEditor } = props
  const house = props.house === undefined ? undefined : use(props.house)
  if (chainEditor !== undefined) return chainEditor
  return (
    <>
      {item.before !== undefined && <ChangedSince before={item.before} now={item.wording} zone={zone} />}
      {item.wording.chain.length === 0 ? (
        <p className={css['nobody']}>Nobody is named for these words.</p>
      ) : (
        <>
          <ChainSteps
            chain={item.wording.chain}
            onAdd={(at) => (onEditChain === undefined ? onReveal(item) : onEditChain(item, at))}
          />
          {item.kind !== 'photo' && (
            <p className={css['distance']}>{distanceWords(distanceOf(item.wording.chain, house))}</p>
          )}
        </>
      )}
      <Suspense>{item.amendment !== undefined && <AmendedNote item={item} zone={zone} />}</Suspense>
      {item.state === 'queried' && item.decision !== undefined && <QueryThread decision={item.decision} zone={zone} />}
      <p className={css['why']}>
        <b>{confidenceWords[item.confidence]}</b> {item.reason}
      </p>
      {props.about?.(item)}
      <Acts {...props} />
    </>
  )
}

const takeBack = { id: 'takeBack', label: 'Take back the last ruling', keys: 'U' }
const loose: readonly MenuAct[] = [
  { id: 'dismiss', label: 'Dismiss: no attribution', keys: 'D' },
  { id: 'split', label: 'Split', says: 'At the caret, or after its first part' },
  { id: 'merge', label: 'Merge with the next', says: 'Of the same paragraph' },
  takeBack,
]
/** Blocks are what they are. */
const fixed: readonly MenuAct[] = [takeBack]

function Acts({
  item,
  isReadOnly,
  isAsking,
  onAsking,
  onRule,
  onReveal,
  onEditChain,
  onLift,
  onRegroup,
}: CurrentItemProps) {
  if (isAsking) {
    const send = (question: string) => {
      onAsking(false)
      onRule(item, 'query', question === '' ? undefined : question)
    }
    return <QuestionField onSend={send} onCancel={() => onAsking(false)} />
  }
  return (
    <>
      <div className={css['acts']}>
        {item.state === 'stet' ? (
          <Button disabled={isReadOnly} onClick={() => onRule(item, 'reopen')}>
            Reopen <Kbd>R</Kbd>
          </Button>
        ) : (
          <Button variant="stet" disabled={isReadOnly} onClick={() => onRule(item, 'stet')}>
            Stet <Kbd>S</Kbd>
          </Button>
        )}
        {item.state === 'queried' ? (
          <Button disabled={isReadOnly} onClick={() => onRule(item, 'reopen')}>
            Withdraw query <Kbd>R</Kbd>
          </Button>
        ) : (
          <Button variant="query" disabled={isReadOnly} onClick={() => onAsking(true)}>
            Query <Kbd>Q</Kbd>
          </Button>
        )}
      </div>
      <div className={css['more']}>
        <Button variant="quiet" onClick={() => onReveal(item)}>
          Show in text
        </Button>
        {onEditChain !== undefined && (
          <Button variant="quiet" disabled={isReadOnly} onClick={() => onEditChain(item)}>
            Edit chain
          </Button>
        )}
        {onLift !== undefined && item.kind === 'speech' && item.type === 'direct' && (
          <Button variant="quiet" disabled={isReadOnly} onClick={() => onLift(item)}>
            Lift into quote
          </Button>
        )}
        {onRegroup !== undefined && !isReadOnly && (
          <MenuButton
            label="More"
            variant="quiet"
            acts={item.kind === 'speech' ? loose : fixed}
            onAct={(how) => onRegroup(how as Regroup, item)} // the ids of the acts are these
          />
        )}
      </div>
    </>
  )
}
