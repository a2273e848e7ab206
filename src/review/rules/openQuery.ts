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
      const asked = question?.trim() ?? ''
      const said = asked === '' ? ' without a question.' : `: ${asked}${/[.!?…]["”’»)]*$/u.test(asked) ? '' : '.'}`
      const says = `${by?.name ?? 'Somebody'} queried ${wordsOf(item)}${said} Answer it, and have it closed.`
      const breach = itemBreach(item, says)
      // Another question is another line: who let the first one through has not seen it.
      return [{ ...breach, on: `${breach.on}\0?${asked}` }]
    }),
}
