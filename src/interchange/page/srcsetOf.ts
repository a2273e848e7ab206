import type { PictureAt } from './types.ts'

/** How wide `page.css` shows a picture: over the whole glass of a phone, else as wide as the article, 62.5 rem with 2 at each side. */
export const shownWidth = '(max-width: 47.5rem) 100vw, (max-width: 62.5rem) calc(100vw - 4rem), 58.5rem'

/** The sizes of a picture as a `srcset`. https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
export const srcsetOf = (sizes: readonly PictureAt[]): string =>
  sizes.map(({ address, width }) => `${address.replaceAll(' ', '%20')} ${width}w`).join()
