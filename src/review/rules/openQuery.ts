import { itemBreach, wordsOf } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const openQuery: PartRule = {
  id: 'open-query',
  why: 'A question to the copy is answered before readers get it: by whoever asked, or by a desk head.',
  levels: { reporter: 'warn', desk: 'warn', publish: 'block' },
  inPart: ({ items }) =>
    items.flatMap((item) => {
      if (item.state !== 'queried') return []
      const { by, question } = item.decision ?? {}
      const asked = question === undefined ? ' without a question.' : `: ${question}`
      return [
        itemBreach(item, `${by?.name ?? 'Somebody'} queried ${wordsOf(item)}${asked} Answer it, and have it closed.`),
      ]
    }),
}
