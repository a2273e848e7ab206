/** A text as a layout shows it: `cutAt` is where what is lost begins, in UTF-16 code units; null where nothing is. */
export interface CutText {
  readonly text: string
  readonly cutAt: number | null
}

/** How a story comes out in a layout, in words. */
export interface LayoutVerdict {
  readonly says: string
  readonly isWrong: boolean
}

interface Judged {
  readonly verdict: LayoutVerdict
}

/** The picture of a card. `position` is the `object-position` that shows of it what others crop it to. */
export interface CardPicture {
  readonly address: string
  readonly alt: string
  readonly position: string
}

/** A story where others show it, made elsewhere. The same object as long as all of it is the same. */
export interface PreviewCards {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The titles as they stand in the story, to be edited. */
  readonly titles: { readonly headline: string; readonly standfirst: string }
  readonly article: Judged
  /** All of the cards together: the first that is wrong. */
  readonly together: LayoutVerdict
  readonly search: Judged & {
    readonly site: string
    readonly section: string
    readonly title: CutText
    readonly words: CutText
    /** The thumbnail beside the words. */
    readonly picture: CardPicture | null
  }
  readonly social: Judged & {
    readonly site: string
    readonly title: CutText
    readonly words: CutText
    readonly picture: CardPicture | null
  }
  readonly notice: Judged & { readonly site: string; readonly words: CutText }
}

export interface CardSource {
  readonly get: () => PreviewCards
  /** Calls `heard` when the cards are others. The answer ends it. */
  readonly subscribe: (heard: () => void) => () => void
}

/** How titles are edited where they are shown. */
export interface Retitle {
  /** Gives a title other words; answers false where it no longer says `from`. */
  readonly change: (title: keyof PreviewCards['titles'], from: string, to: string) => boolean
  /** The words before the caret as they are to be, when the last of their signs has just been typed. */
  readonly asTyped: (before: string) => string
}
