import { createBrowserKeeper, draftId, openVersion, sha256, versionAt } from '~/drafts'

const keeper = createBrowserKeeper({
  factory: indexedDB,
  keyRange: IDBKeyRange,
  channel: () => null,
  clock: { now: () => Date.now(), after: (ms, call) => (setTimeout(call, ms), () => undefined) },
  digest: sha256,
})

/** Opens two versions at once, as a comparison does, and answers how many ms each pair took. */
export async function openPairs(id: string, pairs: readonly (readonly [number, number])[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const pair of pairs) {
    const start = performance.now()
    const opened = await Promise.all(pair.map((version) => openVersion(keeper, draftId(id), versionAt(version))))
    if (opened.some(({ kind }) => kind !== 'version')) throw new Error(`Not there: ${pair.join(', ')}`)
    times.push(performance.now() - start)
  }
  return times
}
