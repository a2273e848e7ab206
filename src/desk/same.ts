import type { Story } from '~/story'

/** Whether two lists hold the very same things. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]))

/** Whether what is noted of one sort is what was: a list with the same things, or the same value. */
export const sameNote = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && sameList(a, b))

/** Whether two stories are one: the very same blocks, and equal titles and facts. */
export const sameStory = (a: Story, b: Story): boolean =>
  sameList(a.body, b.body) &&
  Object.entries(a).every(([name, value]) => name === 'body' || sameFact(value, Reflect.get(b, name)))

const sameFact = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)
