import type { Story } from '~/story'
import { type DataOptions, newsArticle } from './newsArticle.ts'

/**
 * A published story as JSON-LD (https://schema.org/NewsArticle), a line each for what stands in a list. The text can stand in
 * a `script` element as it is: nothing in it closes the element or begins a comment.
 */
export function writeJsonLd(story: Story, options: DataOptions): string {
  const lines = Object.entries(newsArticle(story, options)).map(
    ([name, value]: [string, unknown]) => `  ${textOf(name)}: ${Array.isArray(value) ? listOf(value) : textOf(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

const listOf = (list: readonly unknown[]): string => `[\n${list.map((one) => `    ${textOf(one)}`).join(',\n')}\n  ]`

// What stands in the lists is made once a block, and so is its text.
const known = new WeakMap<object, string>()

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escaped(value)
  const before = known.get(value)
  if (before !== undefined) return before
  const text = escaped(value)
  known.set(value, text)
  return text
}

const escaped = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
