import type { BlockId } from './types.ts'

/** A layout of the published page that can go wrong, by the name it has in Preview mode. */
export type LayoutName = 'cards' | 'print' | 'newsletter' | 'reader' | 'spoken'

/** What is wrong with a story in one of its layouts. */
export type LayoutTrouble =
  /** `words` is how many fall below the cut. */
  | { readonly kind: 'over'; readonly layout: 'print'; readonly lines: number; readonly words: number }
  | { readonly kind: 'over'; readonly layout: 'newsletter'; readonly bytes: number }
  /** `words` are those that are lost. */
  | {
      readonly kind: 'cut'
      readonly layout: 'cards'
      readonly what: 'search title' | 'description' | 'shared title' | 'notification'
      readonly words: string
    }
  | { readonly kind: 'missing'; readonly layout: 'cards'; readonly what: 'headline' | 'description' | 'picture' }
  /** A listener would miss it: an alternative text, or a level of headings that was skipped before these words. */
  | {
      readonly kind: 'missing'
      readonly layout: 'spoken'
      readonly what: string
      readonly block: BlockId
      readonly words: string
    }
  | {
      readonly kind: 'lost'
      readonly layout: 'reader'
      readonly what: 'quote' | 'attribution' | 'credit' | 'correction' | 'note' | 'update' | 'time'
      readonly block: BlockId
      readonly words: string
    }
