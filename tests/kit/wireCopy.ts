import { existsSync, readFileSync } from 'node:fs'

/** Copy as an agency sends it, and what a person who reads it knows to be in it. */
export interface WireCopy {
  readonly text: string
  readonly caption: string
  readonly credit: string
  /** The running text, a paragraph each. */
  readonly paragraphs: readonly string[]
  /** The closing brackets, without them. */
  readonly note: string
  /** A direct quotation that stands in one paragraph, and its speaker. */
  readonly quotation: { readonly words: string; readonly speaker: RegExp }
  /** How many attributions a careful reader finds at the least. */
  readonly attributions: number
}

const caption = 'Volunteers stack sandbags outside the lower market in Harlow Bay'

const paragraphs = [
  'Harlow Bay closed its harbour on Tuesday after the second flood in a month reached the lower market, PA reported.',
  '"We had forty minutes to clear the cold store, and we cleared it," harbour master Ines Calder said, according to PA.',
  'The port authority said that the outer gates would stay shut until the engineers had seen them.',
  'A statement carried by the county news desk said nobody was hurt.',
  '"People came with wheelbarrows," Calder said. "Nobody had asked them."',
  'Two of the three pumps were working again by noon.',
]

const note = 'Times in this report are local. The harbour office keeps its own log, which may differ by an hour.'

/** Our own, with the difficulties of the real thing: a caption printed twice, an agency glued to it, closing brackets. */
export const harbourCopy: WireCopy = {
  text: [`${caption}\n${caption}PA`, ...paragraphs, `(${note})`].join('\n\n'),
  caption,
  credit: 'PA',
  paragraphs,
  note,
  quotation: { words: 'We had forty minutes to clear the cold store, and we cleared it,', speaker: /Ines Calder/ },
  attributions: 3,
}

const aleppoFile = new URL('../../../shared/samples/wire-aleppo.txt', import.meta.url)

/** The sample that the project is judged by; it lies beside the repository, and null where it does not. */
export const aleppoCopy: WireCopy | null = existsSync(aleppoFile) ? readAleppo() : null

function readAleppo(): WireCopy {
  const text = readFileSync(aleppoFile, 'utf8').trim()
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim())
  const [first = ''] = (blocks[0] ?? '').split('\n')
  return {
    text,
    caption: first,
    credit: 'Reuters',
    paragraphs: blocks.slice(1, -1),
    note: (blocks.at(-1) ?? '').replace(/^\(|\)$/g, ''),
    quotation: { words: 'The army high command calls on all armed fighters', speaker: /army|statement/i },
    attributions: 9,
  }
}
