import css from '~/interchange/page/page.css?raw'

/** Stet's own stylesheet of a page. A function, since a text that several ask for would be built into each of them. */
export const ownSheet = (): string => css
