import type { Anchor, Passage } from '~/story'
import { anchorIn } from './anchorIn.ts'
import type { Read } from './createLinker.ts'
import type { Reading } from './readPassage.ts'
import type { Confidence, Finding, FoundStep } from './types.ts'

type Credit = NonNullable<Reading['credit']>

/** Pictures and whom they are owed to: the caption is the content, the credit its source. */
export function creditsOf(reads: readonly Read[]): readonly Finding[] {
  return reads.flatMap(({ passage, reading }, index) => {
    const credit = reading?.credit ?? null
    if (credit === null) return []
    const beside = captionBeside(passage, credit)
    const content = beside.length > 0 ? beside : captionNear(reads, index, credit)
    if (content.length === 0) return []
    const finding: Finding = {
      type: 'credit',
      content,
      cue: credit.cue === null ? [] : [anchorIn(passage, credit.cue)],
      source: [...limitsAbove(reads[index - 1]), anchorIn(passage, credit.source)],
      chain: chainOf(passage, credit),
      confidence: confidenceOf(credit, beside.length > 0),
      reason: reasonOf(passage, credit, beside.length > 0),
    }
    return [finding]
  })
}

/**
 * The words of the same passage. In running text nothing says where a caption begins, and a label (“Image: Ann Lee”)
 * claims only the sentence it stands behind; a caption's own passage, and what a bracket closes, is caption as a whole.
 */
function captionBeside(passage: Passage, { start, end, form, captioned }: Credit): readonly Anchor[] {
  if (form === 'label' && passage.kind !== 'caption' && captioned !== null)
    return words(passage, captioned.start, start)
  return [...words(passage, 0, start), ...words(passage, end, passage.text.length)]
}

/** The words between two offsets without the spaces and bars at their edges; none where there is no word. */
function words(passage: Passage, from: number, to: number): readonly Anchor[] {
  const text = passage.text.slice(from, to)
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const start = from + text.length - text.replace(/^[\s|–—/-]+/u, '').length
  const end = from + text.replace(/[\s|–—/-]+$/u, '').length
  return [anchorIn(passage, { start, end })]
}

/** Most words of a paragraph that may be the caption of a credit in a line of its own. */
const longestCaption = 70

/**
 * A credit in a line of its own: an order (“Mandatory credit: …”) stands above its caption and the line that files it,
 * any other is under it, or above where the words before it are somebody's speech.
 */
function captionNear(reads: readonly Read[], index: number, { form }: Credit): readonly Anchor[] {
  const [before, next, after] = [index - 1, index + 1, index + 2].map((at) => captionIn(reads[at]))
  if (form === 'order') {
    const files = after !== undefined && after !== null && !/[.!?]["”’)]?\s*$/.test(after.text) ? [after] : []
    return next === undefined || next === null ? [] : [next, ...files].flatMap(allOf)
  }
  const caption = before ?? next ?? null
  return caption === null ? [] : allOf(caption)
}

const allOf = (passage: Passage): readonly Anchor[] => words(passage, 0, passage.text.length)

function captionIn(read: Read | undefined): Passage | null {
  if (read === undefined || read.reading === null || !/^(?:paragraph|caption)$/.test(read.passage.kind)) return null
  const { credit, limits, pairings, text } = read.reading
  const isShort = text.split(/\s+/, longestCaption + 1).length <= longestCaption
  return credit === null && !limits && pairings.length === 0 && isShort && /\p{L}/u.test(text) ? read.passage : null
}

const limitsAbove = (read: Read | undefined): readonly Anchor[] =>
  read?.reading?.limits === true ? allOf(read.passage) : []

const chainOf = (passage: Passage, { holders }: Credit): readonly FoundStep[] =>
  holders.map(({ name, isAgency, ...span }, index) => ({
    role: isAgency || index > 0 ? 'carried by' : 'said by',
    name,
    anchor: anchorIn(passage, span),
  }))

const confidenceOf = ({ form, holders }: Credit, isBeside: boolean): Confidence => {
  if (holders.length === 0 || form === 'glued') return 'unsure'
  if (form === 'order') return 'certain'
  if (form === 'bracket' && holders.length === 1 && holders[0]?.isAgency === true) return 'likely'
  return isBeside && form !== 'name' ? 'certain' : isBeside ? 'likely' : 'unsure'
}

function reasonOf({ text }: Passage, { start, end, form, cue, holders }: Credit, isBeside: boolean): string {
  const said = text.slice(start, end).trim()
  const where = isBeside ? '' : ' The caption is the paragraph beside this line.'
  const last = holders.at(-1)?.name
  switch (form) {
    case 'label':
      return `A picture’s credit: “${cue === null ? said : text.slice(cue.start, cue.end)}” leads from the caption to the name.${where}`
    case 'bracket':
      return `A picture’s credit in brackets: “${said}”.${where}`
    case 'order':
      return `The agency's order to print this credit: “${said}”.${where}`
    case 'name':
      return `“${said}” reads as a picture’s credit, since ${last ?? 'its last name'} sends out pictures.${where}`
    case 'glued':
      return `“${said}” reads as a credit that lost the space or stop before it.${where}`
  }
}
