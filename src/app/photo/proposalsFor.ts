import { houseCredit, type PhotoDetails } from '~/interchange'
import { type House, type Photo, plainText } from '~/story'

/** Where the words would go. `end` is the end of the caption, where a place and a day can stand after what is written. */
export type PhotoPart = 'caption' | 'credit' | 'alt' | 'end'

/** Words from the file of a picture for a part of its block that a person has written nothing in. */
export interface PhotoProposal {
  readonly part: PhotoPart
  readonly label: string
  readonly words: string
  /** They take the place of what the file of an earlier picture said. */
  readonly isInstead: boolean
}

type PhotoWords = Pick<Photo, 'caption' | 'credit' | 'alt'>

/**
 * What the file would add to the block as it stands. A field that holds words has no proposal, so that none is overwritten, but where
 * they are those that the file of an `earlier` picture in the block said.
 */
export function proposalsFor(
  details: PhotoDetails,
  photo: PhotoWords,
  house: House,
  language: string,
  earlier: readonly PhotoDetails[] = [],
): readonly PhotoProposal[] {
  const stale = staleParts(photo, house, language, earlier)
  const written = plainText(photo.caption)
  const said = wordsFrom(details, house, language)
  const whole: readonly (readonly [Exclude<PhotoPart, 'end'>, string])[] = [
    ['caption', written],
    ['credit', photo.credit],
    ['alt', photo.alt],
  ]
  const isCaptionReplaced = stale.includes('caption') && said.caption !== ''
  const isEndWritten = !isCaptionReplaced && said.whereAndWhen.every((part) => written.includes(part))
  const fields = whole.map(([part, stands]) => ({
    part,
    label: stale.includes(part) ? `${labels[part]}, instead of the last picture’s` : labels[part],
    words: said[part],
    isInstead: stale.includes(part),
    isWritten: stands.trim() !== '' && (!stale.includes(part) || said[part] === stands),
  }))
  const end = { part: 'end' as const, label: labels.end, words: said.end, isInstead: false, isWritten: isEndWritten }
  return [...fields, end].flatMap(({ isWritten, ...proposal }) =>
    isWritten || proposal.words === '' ? [] : [proposal],
  )
}

/** What stands in the block of an earlier picture's file and this one does not say, in a sentence; none where all is in order. */
export function leftOver(
  details: PhotoDetails,
  photo: PhotoWords,
  house: House,
  language: string,
  earlier: readonly PhotoDetails[],
): readonly string[] {
  const said = wordsFrom(details, house, language)
  const parts = staleParts(photo, house, language, earlier).filter((part) => said[part] === '')
  if (parts.length === 0) return []
  const names = parts.map((part) => labels[part].toLowerCase()).join(' and ')
  return [`The ${names} here came from the file of the picture before. This one’s file says none.`]
}

const labels: Readonly<Record<PhotoPart, string>> = {
  caption: 'Caption',
  credit: 'Credit',
  alt: 'Alt text',
  end: 'Place and date, after the caption',
}

const wordsFrom = (details: PhotoDetails, house: House, language: string) => {
  const whereAndWhen = [details.place, dayIn(details.date, language)].filter((part) => part !== '')
  return {
    caption: details.caption,
    credit: creditFrom(details, house),
    alt: details.alt,
    end: whereAndWhen.join(', '),
    whereAndWhen,
  }
}

/** The parts that hold what the file of an earlier picture said, and nothing of a person's. */
function staleParts(
  { caption, credit, alt }: PhotoWords,
  house: House,
  language: string,
  earlier: readonly PhotoDetails[],
): readonly Exclude<PhotoPart, 'end'>[] {
  const said = earlier.map((one) => wordsFrom(one, house, language))
  const written = plainText(caption).trim()
  const parts = [
    // The place and the day may have been put after it.
    ['caption', written, said.flatMap((one) => [one.caption, `${one.caption} ${one.end}`, one.end])],
    ['credit', credit.trim(), said.map((one) => one.credit)],
    ['alt', alt.trim(), said.map((one) => one.alt)],
  ] as const
  return parts.flatMap(([part, stands, once]) =>
    stands !== '' && once.some((words) => bare(words) === bare(stands)) ? [part] : [],
  )
}

/** Without the stops and spaces that join a place and a day to a caption. */
const bare = (words: string): string => words.replaceAll(/[\s.]/g, '')

/** As the house writes one. A creator whom the file's credit names already is not named twice. */
const creditFrom = ({ creator, credit }: PhotoDetails, house: House): string =>
  houseCredit(credit.includes(creator) ? credit : `${creator}/${credit}`, house)

const dayIn = (day: string, language: string): string =>
  day === '' ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
