import { copiedIn, verbatimOf } from '~/review'
import type { BlockId, Passage } from '~/story'
import { type Figure, inMs, middleOf, timed } from './figures.ts'
import { proseOf, quotesFrom } from './originTexts.ts'

/** An origin is indexed once in its life, so what is measured from nothing needs new ones. */
const originsOf = (texts: readonly string[]) => texts.map((text, at) => ({ title: `Wire ${at}`, text }))

const passageOf = (text: string, at: number): Passage => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these blocks live as long as this run
  place: { block: `b${at}` as BlockId, field: 'text' },
  kind: 'paragraph',
  text,
})

/** 100 quotes against 5 origins of 5,000 words: nothing is known, and nothing has run before. */
export function verbatimFigures(): readonly Figure[] {
  const texts = [1, 2, 3, 4, 5].map((seed) => proseOf(5000, seed))
  const quotes = quotesFrom(texts, 100, 9)
  const check = (origins: readonly { readonly title: string; readonly text: string }[]) =>
    quotes.map((quote) => verbatimOf(quote, origins).kind)
  const floor = timed(() => texts.map((text) => text.split(' ').length))
  const origins = originsOf(texts)
  const cold = timed(() => check(origins))
  const indexed = middleOf(9, () => check(origins))
  const rebuilt = middleOf(9, () => check(originsOf(texts)))
  const kinds = (kind: string) => cold.made.filter((one) => one === kind).length
  return [
    inMs('100 quotes, 5 origins of 5,000 words, cold, index included', '≤ 50', cold),
    inMs('the same, warm, index made anew', '', rebuilt),
    inMs('the same, warm, index at hand', '', indexed),
    inMs("`text.split(' ')` of the origins, cold", '', floor),
    { figure: 'the check, cold, beside that', goal: '', value: cold.ms / floor.ms, unit: '×' },
    { figure: 'found word for word, of 60', goal: '60', value: kinds('word for word'), unit: '' },
    { figure: 'found to differ, of 20', goal: '20', value: kinds('differs'), unit: '' },
  ]
}

/** An origin of 5 MB: what is slowest of it. */
export function largeOriginFigures(): readonly Figure[] {
  const text = proseOf(1_000_000, 3).slice(0, 5_000_000)
  const quotes = quotesFrom([text], 100, 9)
  const origins = originsOf([text])
  const floor = timed(() => text.split(' ').length)
  const first = timed(() => verbatimOf(quotes[0] ?? '', origins))
  const all = timed(() => quotes.map((quote) => verbatimOf(quote, origins)))
  const copied = timed(() => copiedIn(passageOf(text.slice(1000, 3000), 0), origins))
  const hostile = originsOf(['the '.repeat(1_250_000)])
  const repeated = timed(() => verbatimOf(`${'the '.repeat(400)} end`, hostile))
  return [
    inMs('first quote against an origin of 5 MB, index included', '≤ 1000', first),
    inMs('100 quotes against it then', '', all),
    inMs('first passage looked for in it', '≤ 1000', copied),
    inMs('5 MB of one word, a quote of 400 of it', '≤ 1000', repeated),
    inMs("`text.split(' ')` of it", '', floor),
    { figure: 'the first quote beside that', goal: '', value: first.ms / floor.ms, unit: '×' },
  ]
}

/** A story of 10,000 words, half of it copied. */
export function copiedFigures(): readonly Figure[] {
  const texts = [1, 2, 3, 4, 5].map((seed) => proseOf(5000, seed))
  const prose = `${texts[0] ?? ''}${proseOf(5000, 77)}`.split('\n\n')
  const passages = prose.map(passageOf)
  const origins = originsOf(texts)
  const cold = timed(() => passages.flatMap((passage) => copiedIn(passage, origins)).length)
  const again = timed(() => passages.flatMap((passage) => copiedIn(passage, origins)).length)
  return [
    inMs('10,000 words looked for in 5 origins, cold, index included', '', cold),
    inMs('the same again', '', again),
  ]
}
