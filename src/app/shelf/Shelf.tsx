import { QueryClient, QueryClientProvider, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react'
import { type Card, type DraftId, type Failed, isProblem, type Problem, problemText } from '~/drafts'
import { announce } from '~/ui'
import { useApp } from '../AppContext.ts'
import { shelfQuery } from '../queries.ts'
import { go } from '../useRoute.ts'
import { clock, newId } from '../world.ts'
import type { Rows } from './CardList.tsx'
import { followOwnShelf } from './ownNews.ts'
import type { Done } from './shelfActs.ts'
import { awayWords, ShelfPane } from './ShelfPane.tsx'

interface ShelfProps {
  /** The draft that is open beside the shelf. */
  readonly current: DraftId | null
  /** What is on it just now; the shelf's own record is as old as the shelf was last asked for. */
  readonly card?: Partial<Card>
  readonly onLeave?: () => void
  /** Lends what can be asked of the shelf to whoever asks from elsewhere. */
  readonly onActs?: (acts: ShelfActs) => void
}

/** An empty shelf's own; beside a story none is empty. */
export const loadFirstRun = () => import('./FirstRun.tsx')
const FirstRun = lazy(async () => ({ default: (await loadFirstRun()).FirstRun }))
const ScarceRoom = lazy(async () => ({ default: (await import('../storage/ScarceRoom.tsx')).ScarceRoom }))
const KeptHere = lazy(async () => ({ default: (await import('../storage/KeptHere.tsx')).KeptHere }))

export type ShelfActs = ReturnType<typeof useShelfActs>

// What is done to drafts needs the story's schema; the list of them does not wait for it.
const loadActs = () => import('./shelfActs.ts')

// What is kept changes by our own hand or with a word from another window; time alone makes nothing old.
const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: 1 } } })

/** The shelf with its keeper behind it: a pane beside a story, or the first screen. */
export const Shelf = (props: ShelfProps) => (
  <QueryClientProvider client={queries}>
    <KeptShelf {...props} />
  </QueryClientProvider>
)

function KeptShelf({ current, card, onLeave, onActs }: ShelfProps) {
  const { where } = useApp().keeper
  const [words, setWords] = useState('')
  const standing = useRows({ words, spiked: false })
  const spiked = useRows({ words, spiked: true })
  const acts = useShelfActs(onLeave)
  useShelfNews()
  useEffect(() => onActs?.(acts), [acts, onActs])
  useFoundNews(words, standing.isAsked ? null : standing.rows.total)
  const error = standing.error ?? spiked.error
  const says = error === null ? acts.says : problemText(problemNamed(error.message), where)
  const isAway = standing.isAway || spiked.isAway
  const live = useLiveRows(standing.rows, current, card)
  if ((standing.isAsked || spiked.isAsked) && error === null) return null
  const foot = <Suspense>{current === null ? <KeptHere /> : where === 'this device' && <ScarceRoom />}</Suspense>
  const pane = (
    <ShelfPane
      standing={live}
      spiked={spiked.rows}
      words={words}
      onWords={setWords}
      current={current}
      says={says}
      isAway={isAway}
      onOpen={acts.open}
      onNew={acts.newStory}
      onImport={acts.importFile}
      onRename={acts.rename}
      onDuplicate={acts.duplicate}
      onSpike={acts.spike}
      onRestore={acts.restore}
      foot={foot}
    />
  )
  if (standing.rows.total + spiked.rows.total > 0 || words !== '' || current !== null) return pane
  return (
    <Suspense>
      <FirstRun
        says={says ?? (isAway ? awayWords : null)}
        onNew={acts.newStory}
        onPasteCopy={acts.pasteCopy}
        onOpenSample={acts.openSample}
        onImport={acts.importFile}
        foot={foot}
      />
    </Suspense>
  )
}

/** Drafts as far as they have been read; `isAsked` until there is a first answer. */
function useRows(asked: { readonly words: string; readonly spiked: boolean }) {
  const { keeper } = useApp()
  const { data, error, isFetching, fetchNextPage } = useInfiniteQuery(shelfQuery(keeper, asked))
  const rows = useMemo((): Omit<Rows, 'onMore'> => {
    const pages = data?.pages ?? []
    return { drafts: pages.flatMap((page) => page.drafts), total: pages.at(-1)?.total ?? 0 }
  }, [data])
  const onMore = useCallback(() => {
    if (!isFetching) void fetchNextPage()
  }, [isFetching, fetchNextPage])
  return {
    rows: useMemo(() => ({ ...rows, onMore }), [rows, onMore]),
    error,
    isAsked: data === undefined,
    isAway: data?.pages.some(({ away }) => away !== undefined) ?? false,
  }
}

/** The same with what is on the open draft's card just now. */
function useLiveRows(rows: Rows, current: DraftId | null, card: Partial<Card> | undefined): Rows {
  return useMemo(() => {
    const at = card === undefined ? -1 : rows.drafts.findIndex(({ id }) => id === current)
    const draft = rows.drafts[at]
    return draft === undefined
      ? rows
      : { ...rows, drafts: rows.drafts.with(at, { ...draft, card: { ...draft.card, ...card } }) }
  }, [rows, current, card])
}

/** Who listens rather than looks is told what a search has found, once no more letters come. */
function useFoundNews(words: string, total: number | null): void {
  useEffect(() => {
    if (words.trim() === '' || total === null) return undefined
    return clock.after(500, () => announce(foundWords(total)))
  }, [words, total])
}

const foundWords = (total: number): string =>
  total === 0 ? 'No story here has those words.' : total === 1 ? '1 story found.' : `${total} stories found.`

function useShelfActs(onLeave: (() => void) | undefined) {
  const { keeper, beside, house, who } = useApp()
  const { house: settings } = use(house)
  const queries = useQueryClient()
  const [says, setSays] = useState<string | null>(null)
  return useMemo(() => {
    const shelf = { keeper, beside, world: { clock, newId, who }, house: settings }
    const open = (draft: DraftId) => {
      onLeave?.()
      go({ screen: 'draft', draft, mode: 'write' })
    }
    const refresh = () => queries.invalidateQueries({ queryKey: ['shelf'] })
    const after = (doing: Promise<Done>) =>
      void doing.then(async (done) => {
        await refresh()
        setSays(done.kind === 'refused' ? done.says : null)
        if (done.kind === 'draft') open(done.draft)
      })
    const on = (says: string, doing: Promise<{ readonly kind: string } | Failed>) =>
      void doing.then(async (done) => {
        await refresh()
        if ('problem' in done) setSays(problemText(done.problem, keeper.where))
        else announce(says)
      })
    return {
      says,
      open,
      newStory: () => after(loadActs().then(({ newStory }) => newStory(shelf))),
      pasteCopy: () =>
        after(
          loadActs().then(async ({ newStory }) =>
            newStory(shelf, { kind: 'text', text: (await clipboardText()) ?? '' }),
          ),
        ),
      openSample: () =>
        after(
          loadActs().then(({ openSample }) =>
            openSample(shelf, async () => (await fetch('./sample/picture.webp')).blob()),
          ),
        ),
      importFile: (file: File) => after(loadActs().then(({ importFile }) => importFile(shelf, file))),
      rename: (draft: DraftId, slug: string) =>
        on(
          'Renamed.',
          loadActs().then(({ shelfActs }) => shelfActs.renameDraft(keeper, shelf.world, draft, slug)),
        ),
      duplicate: (draft: DraftId) =>
        on(
          'Duplicated.',
          loadActs().then(({ shelfActs }) => shelfActs.duplicateDraft(keeper, shelf.world, draft)),
        ),
      spike: (draft: DraftId) =>
        on(
          'Spiked. It can be restored from the end of the shelf.',
          loadActs().then(({ shelfActs }) => shelfActs.spikeDraft(keeper, shelf.world, draft)),
        ),
      restore: (draft: DraftId) =>
        on(
          'Restored.',
          loadActs().then(({ shelfActs }) => shelfActs.restoreDraft(keeper, shelf.world, draft)),
        ),
    }
  }, [keeper, beside, settings, who, queries, says, onLeave])
}

/** What other windows, and the open draft, do to the shelf is shown here too. */
function useShelfNews(): void {
  const { keeper } = useApp()
  const queries = useQueryClient()
  useEffect(() => {
    const ask = () => void queries.invalidateQueries({ queryKey: ['shelf'] })
    const leave = [keeper.followShelf(ask), followOwnShelf(ask)]
    return () => {
      for (const one of leave) one()
    }
  }, [keeper, queries])
}

const problemNamed = (message: string): Problem => (isProblem(message) ? message : 'unavailable')

/** What is on the clipboard, where the browser lets a page read it; null where it does not. */
async function clipboardText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText()
  } catch (trouble) {
    if (trouble instanceof DOMException || trouble instanceof TypeError) return null
    throw trouble
  }
}
