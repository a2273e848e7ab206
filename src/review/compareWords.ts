/** A stretch of words that stands in both texts, only in the new one, or only in the old one. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many pairs of words the middle is shown as replaced whole, so that no comparison can stall a screen. */
const mostPairs = 4_000_000

/**
 * The two texts, word by word: what is `same` or `removed` makes `before`, what is `same` or `added` makes `now`.
 * Where words were replaced, the removed ones come first.
 */
export function compareWords(before: string, now: string): readonly Change[] {
  const old = tokensIn(before)
  const fresh = tokensIn(now)
  const head = sharedStart(old, fresh)
  const tail = sharedEnd(old, fresh, head)
  const removed = old.slice(head, old.length - tail)
  const added = fresh.slice(head, fresh.length - tail)
  return merged([
    ...old.slice(0, head).map((text) => change('same', text)),
    ...middle(removed, added),
    ...old.slice(old.length - tail).map((text) => change('same', text)),
  ])
}

const change = (kind: Change['kind'], text: string): Change => ({ kind, text })

const tokensIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}’']+|\s+|[^]/gu) ?? []

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function sharedEnd(a: readonly string[], b: readonly string[], head: number): number {
  let count = 0
  while (count < a.length - head && count < b.length - head && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

/** The longest common subsequence, read forwards from a table of lengths to the end. */
function middle(old: readonly string[], fresh: readonly string[]): Change[] {
  if (old.length * fresh.length > mostPairs) return [change('removed', old.join('')), change('added', fresh.join(''))]
  const width = fresh.length + 1
  const length = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number): number => length[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      length[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const gone = old[i]
    const come = fresh[j]
    if (gone !== undefined && gone === come) {
      changes.push(change('same', gone))
      i++
      j++
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(change('removed', gone))
      i++
    } else if (come !== undefined) {
      changes.push(change('added', come))
      j++
    }
  }
  return changes
}

/** Neighbours of one kind become one, and a lone space between two replacements goes with them, as a reader sees it. */
function merged(changes: readonly Change[]): readonly Change[] {
  const out: Change[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') out.push(change('removed', removed))
    if (added !== '') out.push(change('added', added))
    removed = added = ''
  }
  changes.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed !== '' && added !== '' && /^\s+$/.test(text) && isReplaced(changes, index + 1)) {
      removed += text
      added += text
    } else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = change('same', last.text + text)
      else out.push(change('same', text))
    }
  })
  flush()
  return out
}

const isReplaced = (changes: readonly Change[], at: number): boolean =>
  changes[at] !== undefined && changes[at].kind !== 'same'
