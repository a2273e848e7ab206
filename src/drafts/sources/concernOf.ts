import { itemsOf, pathsOf, ruledElsewhere, sharedWords, sourceNamed } from '~/review'
import { type House, passagesOf } from '~/story'
import type { Folded } from '../foldDraft.ts'

/** What became of a statement elsewhere. */
export interface Withdrawal {
  /** Names this happening, so that every story has one task for it however often it is told. */
  readonly event: string
  readonly source: string
  /** What whoever has a story with it is asked, in a sentence or two. */
  readonly says: string
  /** The words that were withdrawn, as far as they are known; none where all that the source said is meant. */
  readonly words: readonly string[]
}

/**
 * The words of a story that a withdrawal is about. Null where it is not about this story: it has not the words, or, where
 * none are given, not the source. `isListed` says that the story's card has the source, which running text may be the only one to know.
 */
export function concernOf(
  { story, decisions }: Pick<Folded, 'story' | 'decisions'>,
  { source, words }: Pick<Withdrawal, 'source' | 'words'>,
  { house, isListed }: { readonly house: House; readonly isListed: boolean },
): readonly string[] | null {
  if (words.length > 0) {
    const found = passagesOf(story).flatMap(({ text }) => words.flatMap((one) => sharedWords(text, one)))
    return found.length === 0 ? null : [...new Set(found)]
  }
  const items = itemsOf({ story, findings: [], decisions })
  const key = sourceNamed(source, house).key
  const keys = (names: readonly { readonly name: string }[]) => names.map(({ name }) => sourceNamed(name, house).key)
  const listed = pathsOf(items, house).filter(({ item, steps }) =>
    keys([...steps, ...item.wording.chain]).includes(key),
  )
  const ruled = ruledElsewhere(story, items, decisions).filter(({ chain }) => keys(chain).includes(key))
  const said = [...listed.map(({ item }) => item.wording), ...ruled].map((wording) => wording.words)
  return said.length === 0 && !isListed ? null : said
}
