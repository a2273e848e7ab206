import { acceptAll, type Answers, readText, structured, type Structured } from '~/interchange'
import { type Block, type House, plainHouse, plainText, titleFields } from '~/story'

/** A house with agencies of every awkward kind. */
export const house: House = {
  ...plainHouse,
  name: 'The Test',
  language: 'en-GB',
  agencies: [
    { name: 'Reuters', spellings: ['REUTERS', 'Rueters'], kind: 'agency' },
    { name: 'AP', spellings: ['Associated Press'], kind: 'agency' },
    { name: 'AFP', spellings: ['Agence France-Presse'], kind: 'agency' },
    { name: 'dpa', spellings: ['DPA'], kind: 'agency' },
    { name: 'EPA', spellings: [], kind: 'picture agency' },
    { name: 'PA', spellings: ['PA Media', 'PA Wire'], kind: 'agency' },
    { name: 'Getty Images', spellings: ['Getty', 'Gettyimages'], kind: 'picture agency' },
    { name: 'Anadolu', spellings: ['Anadolu Agency'], kind: 'state media' },
  ],
}

const blockLine = (block: Block): string => {
  switch (block.kind) {
    case 'photo':
      return `photo: ${plainText(block.caption)} | ${block.credit} | ${block.alt}`
    case 'quote':
      return `quote: ${block.words.map(plainText).join(' / ')} — ${block.chain.map(({ role, name }) => `${role} ${name}`).join(', ')}${(block.credit ?? '') === '' ? '' : ` (${block.credit})`}`
    case 'note':
      return `${block.purpose}: ${plainText(block.text)}`
    case 'heading':
      return `h${block.level}: ${plainText(block.text)}`
    case 'moment':
      return `${block.isKey ? 'key moment' : 'moment'} ${block.at ?? '?'}: ${plainText(block.title)}`
    case 'paragraph':
      return `¶ ${plainText(block.text)}`
    case 'list':
      return listLine(block)
    case 'divider':
    case 'unknown':
      return block.kind
  }
}

const listLine = ({ ordered, items }: Extract<Block, { kind: 'list' }>): string =>
  `${ordered ? 'ol' : 'ul'}(${items
    .map(({ text, list }) => plainText(text) + (list === undefined ? '' : ` ${listLine(list)}`))
    .join('; ')})`

/** A story's parts, a line each, so that a test reads like copy. */
export const outlineOf = ({ titles, body }: Pick<Structured, 'titles' | 'body'>): readonly string[] => [
  ...titleFields.flatMap((field) => {
    const text = titles[field]
    return text === undefined || text.length === 0 ? [] : [`${field}: ${plainText(text)}`]
  }),
  ...body.map(blockLine),
]

export const counting = () => {
  let count = 0
  return () => `n${++count}`
}

/** What a plain copy becomes when every proposal is accepted, or as answered. */
export function intakeOf(text: string, answers?: Answers): readonly string[] {
  const intake = readText(text, house)
  return outlineOf(structured(intake, answers ?? acceptAll(intake), counting()))
}
