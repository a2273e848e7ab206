import { itemBreach, wordsOf } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const openAttribution: PartRule = {
  id: 'open-attribution',
  why: 'Rules about sources are written down for years and still strayed from: each attribution is looked at by a person (NYT confidential sources policy).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'block' },
  inPart: ({ items }) =>
    items.flatMap((item) => {
      if (item.state !== 'unreviewed') return []
      const says =
        item.before === undefined
          ? `Nobody has ruled on ${wordsOf(item)}. Let it stand, or query it.`
          : `${wordsOf(item)} changed after ${item.before.by.name} ruled on it. Compare the two, and rule again.`
      return [itemBreach(item, says)]
    }),
}
