import type { PreviewTexts, TextSource } from './texts.ts'

const fits = { says: 'Fits', isWrong: false }

/** A source of texts about a late ferry, of which some things may be otherwise; they are never others. */
export function textSourceInTest(part: Partial<PreviewTexts> = {}): TextSource {
  const texts: PreviewTexts = {
    lang: 'en-GB',
    dir: 'ltr',
    wire: { text: 'Ferry is late\n', verdict: fits },
    spoken: { lines: [{ role: 'Heading 1', words: 'Ferry is late', level: 1, missing: null }], verdict: fits },
    ...part,
  }
  const never = () => () => {}
  return { get: () => texts, subscribe: never, atRest: never }
}
