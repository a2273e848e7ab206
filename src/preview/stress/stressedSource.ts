import type { PagePart, PageSource, PreviewPage } from '../page.ts'
import { asPrinted } from './asPrinted.ts'
import { spacedText } from './spacedText.ts'
import type { Stress } from './stresses.ts'
import { withLongHeadline } from './withLongHeadline.ts'
import { withoutPicture } from './withoutPicture.ts'

/**
 * A page as it comes through trials. What a part becomes is remembered with it, so that an unchanged part stays the very
 * same and a keystroke changes one.
 */
export function stressedSource(source: PageSource, stress: readonly Stress[]): PageSource {
  if (stress.length === 0) return source
  const has = (one: Stress) => stress.includes(one)
  const sheet = remembered((css: string) => {
    const media = has('print') ? asPrinted(css) : css
    return has('spacing') ? `${media}\n${spacedText}` : media
  })
  const known = new WeakMap<PagePart, PagePart>()
  const pictureless = (part: PagePart): PagePart => {
    const before = known.get(part)
    if (before !== undefined) return before
    // What never comes is not late.
    const html = withoutPicture(part.html, has('noPicture') ? 'lost' : 'late')
    const made = html === part.html ? part : { ...part, html }
    known.set(part, made)
    return made
  }
  const partsOf = ({ parts }: PreviewPage) => {
    const shown = has('noPicture') || has('slowPicture') ? parts.map(pictureless) : parts
    return has('longHeadline') ? withLongHeadline(shown) : shown
  }
  return {
    get: () => {
      const page = source.get()
      return { ...page, css: sheet(page.css), parts: partsOf(page) }
    },
    subscribe: source.subscribe,
  }
}

/** The last answer, for as long as the same is asked: a stylesheet is long and hardly ever another. */
function remembered(answer: (asked: string) => string): (asked: string) => string {
  let last: { readonly asked: string; readonly answered: string } | null = null
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answered: answer(asked) }
    return last.answered
  }
}
