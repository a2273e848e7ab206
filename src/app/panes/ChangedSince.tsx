import { compareWords, type ReviewItem, type Wording } from '~/review'
import type { Zone } from '~/story'
import css from './ChangedSince.module.css'
import { linkName } from './ledgerWords.ts'
import { timeAndPlace } from './timeWords.ts'

export interface ChangedSinceProps {
  readonly before: Before
  readonly now: Wording
  readonly zone: Zone
}

type Before = NonNullable<ReviewItem['before']>

const ruledWords = {
  stet: 'cleared',
  reopen: 'reopened',
  query: 'queried',
  amend: 'amended',
} satisfies Record<Before['ruling'], string>

/** The wording that was ruled on here before, compared word by word with what stands now. */
export function ChangedSince({ before, now, zone }: ChangedSinceProps) {
  const ruled = ruledWords[before.ruling]
  const chain = ((before.ruling === 'amend' ? before.chain : undefined) ?? before.on.chain).map(linkName).join(' › ')
  const isChainChanged = chain !== now.chain.map(linkName).join(' › ')
  return (
    <div className={css['changed']}>
      <p>
        <b>Changed since {ruled}</b> by {before.by.name}, {timeAndPlace(before.at, zone)}
      </p>
      {before.on.words !== now.words && (
        <p className={css['words']} dir="auto">
          {compareWords(before.on.words, now.words).map(({ kind, text }, index) => {
            const key = `${index}${kind}`
            if (kind === 'added') return <ins key={key}>{text}</ins>
            return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
          })}
        </p>
      )}
      {isChainChanged && (
        <p>
          Chain {ruled}: <del>{chain || 'none'}</del>
        </p>
      )}
    </div>
  )
}
