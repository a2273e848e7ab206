import { never, type NewId } from '~/base'
import { type Block, type BlockId, type RichText, richText, type TitleField } from '~/story'
import type { Answers, Intake, Making, Proposal } from './types.ts'

export interface Structured {
  readonly titles: Partial<Record<TitleField, RichText>>
  readonly body: readonly Block[]
}

/** The story's parts as far as a person accepted them. What was refused, or not answered, stays running text. */
export function structured(intake: Intake, answers: Answers, newId: NewId): Structured {
  const makings = intake.proposals.flatMap((proposal) => {
    const making = answered(proposal, answers)
    return making === null ? [] : [{ making, at: proposal.paragraphs[0] ?? 0, paragraphs: proposal.paragraphs }]
  })
  const whole = new Set(makings.filter(({ making }) => takesAll(making)).flatMap(({ paragraphs }) => paragraphs))
  const left = new Map(
    makings.flatMap(({ making, at }) =>
      making.kind === 'title' && making.leaves !== undefined ? [[at, making.leaves] as const] : [],
    ),
  )
  const made = new Map(makings.filter(({ making }) => takesAll(making)).map(({ making, at }) => [at, making]))
  return {
    titles: titlesOf(
      makings.map(({ making }) => making),
      intake,
      answers,
    ),
    body: intake.paragraphs.flatMap((words, at) => {
      const making = made.get(at)
      if (making !== undefined) return blocksOf(making, newId)
      return whole.has(at) ? [] : paragraphs([left.get(at) ?? words], newId)
    }),
  }
}

/** The untouched paste: every paragraph of the copy, in order. */
export const plainBlocks = (intake: Intake, newId: NewId): readonly Block[] => paragraphs(intake.paragraphs, newId)

/** Yes to everything that is not a question: what “Accept all” answers. */
export const acceptAll = ({ proposals }: Intake): Answers =>
  new Map(proposals.filter(({ makes }) => makes !== null).map(({ id }) => [id, { kind: 'accepted' }]))

function answered(proposal: Proposal, answers: Answers): Making | null {
  const answer = answers.get(proposal.id)
  if (answer?.kind === 'accepted') return proposal.makes
  if (answer?.kind !== 'chosen') return null
  return proposal.choices?.find(({ id }) => id === answer.choice)?.makes ?? null
}

const takesAll = (making: Making): boolean =>
  making.kind !== 'agency' && !(making.kind === 'title' && making.leaves !== undefined)

function titlesOf(makings: readonly Making[], intake: Intake, answers: Answers): Structured['titles'] {
  const words: Partial<Record<TitleField, string>> = {}
  for (const making of makings) {
    if (making.kind === 'title') words[making.field] ??= making.words
    if (making.kind === 'titles') Object.assign(words, { ...making.words, ...words })
  }
  const agency = makings.find((making) => making.kind === 'agency')?.name
  if (words.dateline !== undefined && agency !== undefined) {
    words.byline = words.byline === undefined ? agency : `${words.byline}, ${agency}`
  } else if (words.dateline !== undefined) {
    // The agency line was refused: its words stay in the dateline they were found in.
    const line = intake.proposals.find(({ kind, id }) => kind === 'agency line' && answers.get(id)?.kind !== 'accepted')
    if (line?.makes?.kind === 'agency') words.dateline += ` (${line.makes.name})`
  }
  return Object.fromEntries(Object.entries(words).map(([field, text]) => [field, richText(text)]))
}

function blocksOf(making: Making, newId: NewId): readonly Block[] {
  switch (making.kind) {
    case 'photo':
      return [
        {
          kind: 'photo',
          id: blockId(newId),
          picture: null,
          caption: richText(making.caption),
          credit: making.credit,
          alt: making.alt,
        },
      ]
    case 'note':
      return [{ kind: 'note', id: blockId(newId), purpose: making.purpose, text: richText(making.words) }]
    case 'title':
    case 'titles':
    case 'agency':
      return []
    default:
      return never(making)
  }
}

const paragraphs = (texts: readonly string[], newId: NewId): readonly Block[] =>
  texts.map((words) => ({ kind: 'paragraph', id: blockId(newId), text: richText(words) }))

/** A fresh id is a block's name from here on. */
const blockId = (newId: NewId): BlockId => newId() as BlockId
