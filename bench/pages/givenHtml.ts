declare global {
  interface Window {
    /** The story, put there by the bench before the page's own scripts run. */
    benchHtml?: string
  }
}

/** The story that the bench gave the page. */
export const givenHtml = (): string => window.benchHtml ?? '<p></p>'
