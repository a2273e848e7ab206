import { pathsOf } from '../sources/pathsOf.ts'
import type { StoryRule } from './types.ts'

/** So many attributions make a story that could have rested on more than one. */
const fewest = 3

/** All of a story's attributions lead to one source, or all came through one. Pictures are left out: a credit is no claim. */
export const singleOrigin: StoryRule = {
  id: 'single-origin',
  why: 'A story that rests on one source is only as good as that source: the BBC’s guidelines are reluctant to rely on one, and AP asks for more than one.',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inStory: ({ parts, ground: { house } }) => {
    const items = parts.flatMap((part) => part.items).filter(({ type }) => type !== 'credit')
    const [first] = items
    if (first === undefined || items.length < fewest) return []
    const paths = pathsOf(items, house)
    const origin = sharedBy(paths.map(({ origins }) => (origins.length === 1 ? origins : [])))
    const name =
      origin ?? sharedBy(paths.map(({ carriers, origins }) => [...carriers, ...(origins.length === 1 ? origins : [])]))
    if (name === undefined) return []
    const how = origin === undefined ? `came through ${name}` : `leads to ${name} in the end`
    const says = `Everything in this story rests on ${name}: each of its ${items.length} attributions ${how}. Find a second source, or say in the story that there is none.`
    return [{ block: first.block, item: first.key, says, on: name }]
  },
}

/** The first name that is on every list. */
const sharedBy = ([first, ...others]: readonly (readonly string[])[]): string | undefined =>
  first?.find((name) => others.every((names) => names.includes(name)))
