import type { CutText } from './cards.ts'
import css from './Cards.module.css'

/** A text with the words that its layout would cut marked, and told to those who do not see the mark. */
export function CutWords({ of: { text, cutAt } }: { readonly of: CutText }) {
  if (cutAt === null) return text
  return (
    <>
      {text.slice(0, cutAt)}
      <mark className={css['cut']}>
        <span className="visuallyHidden">Cut from here: </span>
        {text.slice(cutAt)}
      </mark>
    </>
  )
}
