import { expect, test } from 'vitest'
import { attributeText } from './attributeText.ts'

/** Length of each text in UTF-16 code units. */
const size = 300_000
const of = (part: string): string => part.repeat(Math.ceil(size / part.length)).slice(0, size)

const prose = of(
  'The mayor said on Sunday that the bridge would be closed for a week, and “we are sorry,” she added. Nobody came to the hall that day.\n',
)

const chance = ' "“”‘’\'.,:;()[]—aAsaid\n'

const spent = (text: string): number => {
  const start = performance.now()
  attributeText(text)
  return performance.now() - start
}

/** What plain prose of the same length takes; read twice, since the first reading also warms up. */
const floor = Math.max(40, Math.min(spent(prose), spent(prose)))

const noises: Readonly<Record<string, string>> = {
  'prose in one line': prose.replaceAll('\n', ' '),
  'one line without spaces': of('a'),
  'one line of capitals': of('A'),
  'straight marks': of('"'),
  'opening marks': of('“'),
  'closing marks': of('”'),
  'single marks before letters': of("'a "),
  'curly single marks before letters': of('‘a '),
  'pairs of single marks': of("''a "),
  'marks that never close in pairs': of('“a “a” '),
  'marks, cues and pronouns': of('“ ” said " he , '),
  'a quotation after a quotation': of('"We stay for good." '),
  'quotations never closed': of('“We stay for good.\n'),
  'a quotation on both sides of each cue': of('"a," said he "b" '),
  'open brackets': of('('),
  'brackets in brackets': of('(a (b) c) '),
  'nothing but “and”': of('and '),
  'cues without pause': of('he said that '),
  'cues between commas': of('A, said b, c, said d, '),
  'sources without pause': of('according to '),
  'carriers without pause': of('a statement carried by SANA and quoted by Reuters said '),
  'names without pause': of('Ann Lee '),
  'names and slashes': of('Ann Lee/'),
  'labels of credits': of('Photo by A '),
  'credits in brackets': of('A man. (Ann Lee/AP) '),
  commas: of('a, '),
  'full stops': of('A. '),
  'short lines': of('a\n'),
  'half of a surrogate pair': of('\ud800'),
  'words and marks by chance': Array.from(
    { length: size },
    (_, at) => chance[(Math.imul(at ^ (at >>> 7), 2654435761) >>> 8) % chance.length],
  ).join(''),
}

for (const [name, text] of Object.entries(noises)) {
  test(`${name}: read in bounded time`, () => {
    const most = 15 * floor
    const once = spent(text)
    expect(once < most ? once : spent(text)).toBeLessThan(most)
  }, 60_000)
}

test('a million characters of words and marks by chance: read in bounded time', () => {
  const million = (noises['words and marks by chance'] ?? '').repeat(4).slice(0, 1_000_000)
  expect(spent(million)).toBeLessThan((15 * floor * million.length) / size)
}, 60_000)
