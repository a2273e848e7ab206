/** Counts what came along and what did not, and says it in words: “3 links”, “1 script”. */
export function createReport() {
  const kept = new Map<string, number>()
  const dropped = new Map<string, number>()
  const count = (counts: Map<string, number>) => (name: string) => {
    if (name !== '' && name !== 'paragraph') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return {
    keep: count(kept),
    drop: count(dropped),
    said: () => ({ kept: said(kept), dropped: said(dropped) }),
  }
}

const said = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].map(
    ([name, count]) => `${count} ${count === 1 || name.includes('text') || name.endsWith('”') ? name : `${name}s`}`,
  )
