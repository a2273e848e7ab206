import type { Direction } from '~/story'
import type { LayoutVerdict } from './cards/cards.ts'

/**
 * One part of a published page: its root element carries `data-block` with the same id. The first is `header`; in it
 * each title that has words carries `data-block` with its own name (`headline`, `standfirst`…).
 */
export interface PagePart {
  readonly id: string
  readonly html: string
}

/** The published page, made elsewhere. A part that has not changed has the very same `html`. */
export interface PreviewPage {
  /** A BCP 47 tag. */
  readonly lang: string
  readonly dir: Direction
  /** The story's own language and direction, where the page around it has others. */
  readonly own?: { readonly lang: string; readonly dir: Direction } | null
  readonly title: string
  /** The publication's own stylesheet, whole. */
  readonly css: string
  readonly parts: readonly PagePart[]
}

/** Where the page comes from. Frames listen by themselves, so that a keystroke renders nothing in React. */
export interface PageSource {
  readonly get: () => PreviewPage
  /** Calls `heard` when the page may have changed. The answer ends it. */
  readonly subscribe: (heard: () => void) => () => void
}

/** A page made of the published one, and how the story came out in it. */
export interface ReadPage extends PageSource {
  /** The same object until it is another. */
  readonly verdict: () => LayoutVerdict
  /** Calls `heard` when the verdict may have changed, once typing rests where nobody shows the page. The answer ends it. */
  readonly atRest: (heard: () => void) => () => void
}
