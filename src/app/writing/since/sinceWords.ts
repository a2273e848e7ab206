/** How much of a page is different since a version, in a sentence. */
export function sinceWords(count: number, since: string): string {
  if (count === 0) return `Nothing on the page has changed since ${since}.`
  return `${count} ${count === 1 ? 'block' : 'blocks'} changed since ${since}.`
}

/** Why there is no page to show before. */
export const noVersion = 'Choose a version first, in the preview under “Changes since”.'
/** The same, where one is chosen that has not been read, or cannot be. */
export const notRead = 'That version has not been read. “Changes since” in the preview says why.'
