import { type Card, createBrowserKeeper, draftId, type Entry, entryId, instantAt, sha256, versionAt } from '~/drafts'
import { schemaVersion } from '~/story'

const keeper = createBrowserKeeper({
  factory: window.indexedDB,
  keyRange: IDBKeyRange,
  channel: (name) => new BroadcastChannel(name),
  clock: {
    now: () => Date.now(),
    after: (wait, act) => {
      const timer = window.setTimeout(act, wait)
      return () => window.clearTimeout(timer)
    },
  },
  digest: sha256,
})
const card: Card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }

const entry = (id: string): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(Date.now()),
  what: { kind: 'origin', title: id, text: `words of ${id}` },
})

/** Appends one entry after the other, each as often as it takes, and answers how often another tab was first. */
async function race(draft: string, tab: string, count: number): Promise<number> {
  let base = versionAt(0)
  let behind = 0
  for (let n = 0; n < count; ) {
    const answer = await keeper.append(draftId(draft), base, [entry(`${tab}.${n}`)], card)
    if (answer.kind === 'failed') throw new Error(answer.problem)
    if (answer.kind === 'behind') {
      behind += 1
      base = answer.missed.at(-1)?.version ?? base
    } else {
      base = answer.version
      n += 1
    }
  }
  return behind
}

/** The ids of a log's entries, in order; it throws where a version is missing or there twice. */
async function idsOf(draft: string): Promise<readonly string[]> {
  const opened = await keeper.open(draftId(draft))
  if (opened.kind !== 'log') throw new Error(opened.kind)
  const gap = opened.entries.findIndex(({ version }, at) => version !== at + 1)
  if (gap !== -1) throw new Error(`version ${gap + 1} is not in its place`)
  return opened.entries.map((kept) => kept.entry.id)
}

Object.assign(window, { lent: () => ({ race, idsOf }) })
