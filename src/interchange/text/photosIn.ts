import type { House } from '~/story'
import { creditAlone, creditsIn, type SplitCredit } from './creditsIn.ts'
import type { Choice, Making, Proposal } from './types.ts'

/** Shorter lines caption nothing. */
const shortestCaption = 12
/** Longer paragraphs are running text, whatever they end with. */
const longestCaption = 600

/**
 * The pictures a plain copy tells of: a caption printed twice (as pages copied from a browser have it, the first line
 * being the picture's alternative text), and single lines that end with a credit.
 */
export function photosIn(paragraphs: readonly string[], house: House): readonly Proposal[] {
  const photos: Proposal[] = []
  for (let at = 0; at < paragraphs.length; at++) {
    const photo = repeated(paragraphs, at, house) ?? single(paragraphs, at, house)
    if (photo === null) continue
    photos.push(photo)
    at = Math.max(...photo.paragraphs)
  }
  return photos
}

function repeated(paragraphs: readonly string[], at: number, house: House): Proposal | null {
  const first = paragraphs[at] ?? ''
  const bare = first.replace(/[.\s]+$/u, '')
  if (bare.length < shortestCaption || first.length > longestCaption) return null
  let last = at
  while (isAgain(paragraphs[last + 1], bare)) last++
  if (last === at) return null
  const line = paragraphs[last] ?? ''
  const rest = line.slice(bare.length).replace(/^[\s.([|–—/-]+|[)\]]$/gu, '')
  const next = paragraphs[last + 1]
  const below = rest === '' && next !== undefined ? creditAlone(next, house) : null
  const taken = range(at, below === null ? last : last + 1)
  const caption = rest === '' ? withStop(first, line) : withStop(first, line.slice(0, bare.length + 1))
  const credit = below ?? creditAlone(rest, house)
  const times = last - at === 1 ? 'twice' : `${last - at + 1} times`
  const photo = (caption: string, credit: string): Making => ({ kind: 'photo', caption, credit, alt: first })
  if (credit !== null) {
    return proposal(taken, `Photo caption, printed ${times}. Credit: ${credit}.`, photo(caption, credit))
  }
  if (rest === '') {
    return asked(taken, `The same line, printed ${times}.`, 'What is it?', [
      { id: 'photo', label: 'A photo caption, without a credit', makes: photo(caption, '') },
      { id: 'headline', label: 'The headline', makes: { kind: 'title', field: 'headline', words: first } },
    ])
  }
  return asked(taken, `Photo caption, printed ${times}; the second ends with “${rest}”.`, `Is “${rest}” the credit?`, [
    { id: 'credit', label: `Credit: ${rest}`, makes: photo(caption, rest) },
    { id: 'caption', label: 'No, it belongs to the caption', makes: photo(line, '') },
  ])
}

/** The same line again, at most with a short credit after it. */
const isAgain = (line: string | undefined, bare: string): boolean =>
  line !== undefined &&
  line.startsWith(bare) &&
  line.length - bare.length <= 60 &&
  !/^[\p{Ll}\s,;]/u.test(line.slice(bare.length).replace(/^\s*\(/, ''))

function single(paragraphs: readonly string[], at: number, house: House): Proposal | null {
  const line = paragraphs[at] ?? ''
  if (line.length < shortestCaption || line.length > longestCaption) return null
  const next = paragraphs[at + 1]
  const below =
    next === undefined || next.length > 80 || (/[.:]$/.test(line) && at > 2) ? null : creditAlone(next, house)
  if (below !== null && next !== undefined && line.length <= 300 && creditAlone(line, house) === null) {
    return underCaption(line, next, below, at)
  }
  const splits = creditsIn(line, house).filter(({ caption }) => caption.length >= shortestCaption)
  const [only, ...others] = splits
  if (only === undefined || !standsAsCaption(line, only, at)) return null
  if (only.sure && others.length === 0) {
    return proposal([at], `Photo caption. Credit: ${only.credit}.`, { kind: 'photo', ...fields(only) })
  }
  const choices = splits.map(
    (split, index): Choice => ({
      id: `credit-${index}`,
      label: `Caption “${ending(split.caption)}”, credit ${split.credit}`,
      makes: { kind: 'photo', ...fields(split) },
    }),
  )
  return asked([at], `This line may be a photo caption that ends with a credit.`, 'Which is the credit?', choices)
}

/** A credit on a line of its own. An agency alone under the first line may as well be who wrote the story. */
function underCaption(line: string, next: string, credit: string, at: number): Proposal {
  const photo: Making = { kind: 'photo', caption: line, credit, alt: '' }
  if (at > 0 || /[/:]/.test(next) || /[.!]["”’»]?$/u.test(line)) {
    return proposal([at, at + 1], `Photo caption. Credit: ${credit}.`, photo)
  }
  const titles: Making = { kind: 'titles', words: { headline: line, byline: credit } }
  return asked([at, at + 1], `The first line, with “${credit}” under it.`, 'What is it?', [
    { id: 'headline', label: `The headline, with the byline ${credit}`, makes: titles },
    { id: 'photo', label: `A photo caption, with the credit ${credit}`, makes: photo },
  ])
}

const fields = ({ caption, credit }: SplitCredit) => ({ caption, credit, alt: '' })

/** An agency after a full stop deep in the copy signs the story, not a picture. */
const standsAsCaption = (line: string, { caption }: SplitCredit, at: number): boolean =>
  at <= 2 || !/[.!?]["”’»]?$/u.test(caption) || /photo|picture|credit|\//i.test(line.slice(caption.length))

/** How a caption ends: enough of it to tell two readings apart. */
const ending = (caption: string): string =>
  caption.length <= 32 ? caption : `…${caption.slice(-32).replace(/^\S*\s/u, '')}`

const withStop = (first: string, line: string): string =>
  /\.\s*$/.test(line) || /\.\s*$/.test(first) ? `${first.replace(/[.\s]+$/u, '')}.` : first

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const proposal = (paragraphs: readonly number[], says: string, makes: Making): Proposal => ({
  id: `photo-${paragraphs[0] ?? 0}`,
  kind: 'photo',
  says,
  paragraphs,
  makes,
})

const asked = (
  paragraphs: readonly number[],
  says: string,
  question: string,
  choices: readonly Choice[],
): Proposal => ({
  ...proposal(paragraphs, says, { kind: 'photo', caption: '', credit: '', alt: '' }),
  makes: null,
  question,
  choices: [...choices, { id: 'leave', label: 'Leave it as pasted', makes: null }],
})
