import { drawn } from './drawn.ts'
import { glyphOf } from './glyphOf.ts'
import type { PageMark } from './pageMark.ts'

/** What is known of marked words: their state, and the chain from mouth to page. */
export function cardOf({ state, label, steps }: PageMark): HTMLElement {
  const card = drawn('div', 'card')
  const head = drawn('b', 'state', label)
  head.prepend(glyphOf(state))
  const chain = drawn('ol', 'chain')
  for (const { role, name, is } of steps) {
    const step = drawn('li', 'step')
    step.dataset['is'] = is
    step.append(drawn('span', 'role', role), ' ', drawn('b', 'name', name))
    chain.append(step)
  }
  card.append(head)
  if (steps.length > 0) card.append(chain)
  return card
}
