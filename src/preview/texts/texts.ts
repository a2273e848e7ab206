import type { LayoutVerdict } from '../cards/cards.ts'

/** One thing that a screen reader says of the page. */
export interface SpokenLine {
  /** “Heading 2”, “Picture”, “Quote”. */
  readonly role: string
  readonly words: string
  /** The level of a heading; 0 for all else. */
  readonly level: number
  /** What a listener would miss here; null where nothing is missing. */
  readonly missing: string | null
}

/** A story without its looks, made elsewhere. The same object as long as all of it is the same. */
export interface PreviewTexts {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The very text that a subscriber gets. */
  readonly wire: { readonly text: string; readonly verdict: LayoutVerdict }
  readonly spoken: { readonly lines: readonly SpokenLine[]; readonly verdict: LayoutVerdict }
}

export interface TextSource {
  readonly get: () => PreviewTexts
  /** Calls `heard` when the texts are others. The answer ends it. */
  readonly subscribe: (heard: () => void) => () => void
  /** For who says no more than their verdicts: told once typing rests where nobody shows them. */
  readonly atRest: (heard: () => void) => () => void
}
