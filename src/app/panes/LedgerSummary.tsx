import { countsOf, type ReviewItem } from '~/review'
import css from './LedgerSummary.module.css'
import { standing } from './ledgerWords.ts'

/** Beyond this many the bars are too thin to tell apart, and one bar a state is drawn instead. */
const mostBars = 48

/** How the whole ledger stands: a line of words, and a bar for each item in story order. */
export function LedgerSummary({ items }: { items: readonly ReviewItem[] }) {
  const counts = countsOf(items)
  const bars =
    items.length <= mostBars
      ? items.map(({ key, state }) => ({ key: String(key), state, share: 1 }))
      : (['stet', 'queried', 'unreviewed'] as const).map((state) => ({ key: state, state, share: counts[state] }))
  return (
    <>
      <p className={css['standing']}>{standing(counts)}</p>
      <div className={css['bars']} aria-hidden>
        {bars.map(
          ({ key, state, share }) => share > 0 && <i key={key} className={css[state]} style={{ flex: share }} />,
        )}
      </div>
    </>
  )
}
