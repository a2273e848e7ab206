import { allRules, type CheckedQuote, checkedQuotes, createRules, type Ground, type Line, type Part } from '~/review'
import { createNumbering, createUnnumbering } from '../checker/numbered.ts'
import type { Answer, Question } from './messages.ts'

/** The worker's side: puts the copy together from what was sent and says which rules it does not keep. */
export function createAnswering(): (question: Question) => Answer {
  const check = createRules(allRules)
  const partsFrom = createUnnumbering<Part>()
  const numbered = createNumbering<Line>()
  let ground: Ground | null = null
  return ({ id, story, now, look, ground: other, ...sent }) => {
    ground = other ?? ground
    if (ground === null) throw new Error('The first question to the rules says nothing of the house')
    const parts = partsFrom(sent)
    const body = parts.flatMap(({ block }) => (typeof block === 'string' ? [] : [block]))
    const lines = numbered(check({ story: { ...story, body }, parts, ground, now }))
    const item = look && parts.flatMap((part) => part.items).find(({ key }) => key === look)
    return item === undefined
      ? { id, ...lines }
      : { id, ...lines, quotes: checkedQuotes(item, ground.origins).map(withoutText) }
  }
}

/** An origin may be megabytes long, and only its title is shown. */
const withoutText = ({ verbatim, ...quoted }: CheckedQuote): CheckedQuote => ({
  ...quoted,
  verbatim: 'origin' in verbatim ? { ...verbatim, origin: { title: verbatim.origin.title, text: '' } } : verbatim,
})
