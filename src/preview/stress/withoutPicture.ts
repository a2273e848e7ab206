/** A picture that a page's reader does not get: it cannot be had at all, or it has not come yet. */
export type Without = 'lost' | 'late'

/**
 * HTML of a page in which no picture arrives. A lost one has an address at which there is none, so that the browser does
 * what it does with them; for a late one stands an empty picture of just the size that the page says, so that a page which
 * says none shows the jump.
 */
export const withoutPicture = (html: string, how: Without): string =>
  html
    .replace(/<source\b[^>]*>/g, '')
    .replace(/<img\b[^>]*>/g, (picture) =>
      picture
        .replace(/ srcset="[^"]*"/, '')
        .replace(/ src="[^"]*"/, ` src="${how === 'lost' ? 'data:,' : emptyPicture(picture)}"`),
    )

const emptyPicture = (picture: string): string => {
  const [width, height] = ['width', 'height'].map((side) => new RegExp(` ${side}="(\\d+)"`).exec(picture)?.[1] ?? '0')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
