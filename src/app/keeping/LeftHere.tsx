import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { DraftId, Keeper, ShelfEntry } from '~/drafts'
import { announce, Button, Icon } from '~/ui'
import { shelfQuery } from '../queries.ts'
import { nameOf } from '../shelf/ShelfCard.tsx'
import css from './LeftHere.module.css'
import { useFocusKept } from './useFocusKept.ts'
import { hereWords } from './moveWords.ts'
import { allOn, sendEach } from './sendEach.ts'

export interface LeftHereProps {
  readonly device: Keeper
  readonly server: Keeper
  /** Some of them are on the server now. */
  readonly onMoved: () => void
}

/** What the shelf of a server says of stories that are on this device only, and the way to send them. */
export function LeftHere({ device, server, onMoved }: LeftHereProps) {
  const { drafts, total, isFailed, isMore, onMore, ask } = useLeft(device)
  const [isShown, setShown] = useState(false)
  const [progress, setProgress] = useState<string | null>(null)
  const [whyNot, setWhyNot] = useState<ReadonlyMap<DraftId, string>>(new Map())
  const [trouble, setTrouble] = useState<string | null>(null)
  const [sent, setSent] = useState(0)
  const place = useRef<HTMLElement>(null)
  const list = useId()

  async function send(only?: ShelfEntry) {
    if (progress !== null) return
    setProgress('Sending')
    const these = only === undefined ? await allOn(device) : [only]
    const { told, unmoved, count } =
      these === null
        ? { told: { says: hereWords, trouble: hereWords }, unmoved: [], count: 0 }
        : await sendEach({ device, server, onNext: setProgress }, these)
    await ask()
    setProgress(null)
    setWhyNot(new Map(unmoved.map(({ draft, says }) => [draft.id, says])))
    setTrouble(told.trouble)
    setSent(sent + count)
    announce(told.says)
    onMoved()
  }

  useFocusKept(place, drafts)
  if (isFailed) return <p className={css['says']}>{hereWords}</p>
  if (total === 0 && sent === 0) return null
  if (total === 0) {
    return (
      <section ref={place} aria-label="On this device only" className={css['left']}>
        <p tabIndex={-1}>Sent. No story is on this device only.</p>
        {trouble !== null && <p className={css['says']}>{trouble}</p>}
      </section>
    )
  }
  const isBusy = progress !== null
  return (
    <section ref={place} aria-label="On this device only" className={css['left']}>
      <button
        type="button"
        className={css['toggle']}
        aria-expanded={isShown}
        aria-controls={list}
        onClick={() => setShown(!isShown)}
      >
        <Icon of={ChevronDown} size={14} />
        {total === 1 ? '1 story is on this device only.' : `${total} stories are on this device only.`}
      </button>
      <Button aria-disabled={isBusy} onClick={() => void send()}>
        {total === 1 ? 'Send it to the server' : 'Send them to the server'}
      </Button>
      <p role="status">{progress}</p>
      {trouble !== null && <p className={css['says']}>{trouble}</p>}
      <ul id={list} hidden={!isShown}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span dir="auto">{nameOf(draft)}</span>
            <Button aria-label={`Send ${nameOf(draft)}`} aria-disabled={isBusy} onClick={() => void send(draft)}>
              Send
            </Button>
            {whyNot.has(draft.id) && <p>{whyNot.get(draft.id)}</p>}
          </li>
        ))}
        {isMore && (
          <li>
            <Button onClick={onMore}>Show more of them</Button>
          </li>
        )}
      </ul>
    </section>
  )
}

/** The drafts that stand on this device's own shelf; another window may send some too. */
function useLeft(device: Keeper) {
  const queries = useQueryClient()
  const asked = shelfQuery(device, { spiked: false })
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(asked)
  useEffect(
    () => device.followShelf(() => void queries.invalidateQueries({ queryKey: ['shelf', device.where] })),
    [device, queries],
  )
  const pages = data?.pages ?? []
  return {
    drafts: pages.flatMap((page) => page.drafts),
    total: pages.at(-1)?.total ?? 0,
    isFailed: error !== null,
    isMore: hasNextPage,
    onMore: () => void fetchNextPage(),
    ask: () => queries.invalidateQueries({ queryKey: asked.queryKey }),
  }
}
