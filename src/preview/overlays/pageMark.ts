import type { GlyphState } from '~/ui'

/** A step of a chain as it is drawn: its role, and its name or what is missing. */
export interface MarkStep {
  readonly role: string
  readonly name: string
  readonly is: 'known' | 'missing' | 'doubtful'
}

/** Words of a block as they are published, and how many equal ones stand before them in it. */
export interface MarkedWords {
  readonly exact: string
  readonly nth: number
}

/** What the newsroom knows of words on the page. It is drawn where the words still stand, and nowhere else. */
export interface PageMark {
  readonly block: string
  readonly words: readonly MarkedWords[]
  /** `none` is of quoted words that nobody is named for. */
  readonly state: GlyphState | 'none'
  readonly label: string
  /** The one a person stands on: it is drawn whether the others are or not. */
  readonly isCurrent: boolean
  readonly steps: readonly MarkStep[]
}

/** Where marks come from. Frames listen by themselves, so that a keystroke renders nothing in React. */
export interface MarkSource {
  readonly get: () => readonly PageMark[]
  /** Calls `heard` when the marks may have changed. The answer ends it. */
  readonly subscribe: (heard: () => void) => () => void
}
