/**
 * The stylesheet as paper gets it. A frame answers media for the screen it is on, so the question is answered here:
 * `print` is all there is, and a screen is what no browser is (none answers to `speech`). Paper is asked for no scheme.
 */
export const asPrinted = (css: string): string =>
  css.replace(/@media\b[^{;]*/gi, (prelude) =>
    prelude
      .replace(/(?<![-\w])(print|screen)(?![-\w])/gi, (media) => (media.toLowerCase() === 'print' ? 'all' : 'speech'))
      .replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi, (_, scheme: string) =>
        scheme.toLowerCase() === 'light' ? '(min-width: 0)' : '(max-width: 0)',
      ),
  )
