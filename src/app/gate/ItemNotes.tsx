import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type CheckedQuote, linesAt, type ReviewItem } from '~/review'
import { announce, Button } from '~/ui'
import { useDeskState } from '../useDesk.ts'
import { useBench } from '../writing/Bench.ts'
import { AnswerFor } from './AnswerFor.tsx'
import css from './ItemNotes.module.css'
import { mend } from './mend.ts'

/** What the origins and the desk's rules say of one attribution. That it is open is said beside it already. */
export function ItemNotes({ item }: { readonly item: ReviewItem }) {
  const bench = useBench()
  const lines = useStore(bench.gate.store, (now) => now.lines)
  const overrides = useDeskState((now) => now.overrides)
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const quotes = useQuotes(item)
  const about = linesAt(lines ?? [], 'desk', overrides).filter(
    (line) => line.item === item.key && line.rule !== 'open-attribution' && line.rule !== 'open-query',
  )
  if (about.length === 0 && quotes.length === 0) return null
  return (
    <ul className={css['notes']} aria-label="Checks">
      {quotes.map((quote) => (
        <li key={quote.words}>
          <Said quote={quote} />
        </li>
      ))}
      {about.map((line) => (
        <li key={line.key} data-level={line.overridden === undefined ? line.level : 'hint'}>
          <p dir="auto">
            {line.says}
            {line.overridden !== undefined && ` Let through by ${line.overridden.name}: ${line.overridden.reason}`}
          </p>
          {canWrite && line.rule === 'anonymous-source' && <AnswerFor item={item} />}
          {canWrite && line.repair !== undefined && (
            <Button
              variant="quiet"
              onClick={() => {
                const { repair } = line
                if (repair !== undefined && mend(bench, repair)) announce(`Done: ${repair.label}.`)
                else announce('The words are other by now. Look at the line again.')
              }}
            >
              {line.repair.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Looked up when the item is stood on, and again when it or the origins are other. */
function useQuotes(item: ReviewItem): readonly CheckedQuote[] {
  const { gate } = useBench()
  const origins = useDeskState((now) => now.origins)
  const [found, setFound] = useState<{ readonly of: ReviewItem; readonly quotes: readonly CheckedQuote[] } | null>(null)
  useEffect(() => {
    let isWanted = true
    void gate.quotesOf(item.key).then((quotes) => {
      if (isWanted) setFound({ of: item, quotes })
    })
    return () => {
      isWanted = false
    }
  }, [gate, item, origins])
  return found?.of === item ? found.quotes : []
}

function Said({ quote: { verbatim, words } }: { readonly quote: CheckedQuote }) {
  if (verbatim.kind === 'no words') return null
  if (verbatim.kind === 'not found') return <p>Not in the origins: “{words}”.</p>
  if (verbatim.kind === 'word for word') return <p>Word for word in {verbatim.origin.title}.</p>
  return (
    <p dir="auto">
      Differs from {verbatim.origin.title}:{' '}
      {verbatim.changes.map(({ kind, text }, at) => {
        const key = `${at}${kind}`
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
      })}
    </p>
  )
}
