import { tellVersion } from '~/app/history/tellVersion.ts'
import { createBrowserKeeper, draftId, sha256, versionAt } from '~/drafts'
import { compareStories } from '~/review'

const keeper = createBrowserKeeper({
  factory: indexedDB,
  keyRange: IDBKeyRange,
  channel: () => null,
  clock: { now: () => Date.now(), after: (ms, call) => (setTimeout(call, ms), () => undefined) },
  digest: sha256,
})

/** Opens two versions and compares them, as the screen does, and answers how many ms each pair took. */
export async function openPairs(id: string, pairs: readonly (readonly [number, number])[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const pair of pairs) {
    const start = performance.now()
    const opened = await Promise.all(pair.map((version) => tellVersion(keeper, draftId(id), versionAt(version))))
    const [before, after] = opened.map((one) => (one.kind === 'told' ? one.told : null))
    if (!before || !after) throw new Error(`Not there: ${pair.join(', ')}`)
    compareStories(before, after)
    times.push(performance.now() - start)
  }
  return times
}
