import type { Edition } from '~/story'

/** Where a page is seen from. Without an edition it is as the story was written. */
export interface PagePlace {
  readonly edition?: Edition | undefined
  /** The edition's own stylesheet; null is Stet's. */
  readonly sheet?: string | null
}
