import { houseCredit, type PhotoDetails } from '~/interchange'
import { type House, type Photo, plainText } from '~/story'

/** Where the words would go. `end` is the end of the caption, where a place and a day can stand after what is written. */
export type PhotoPart = 'caption' | 'credit' | 'alt' | 'end'

/** Words from the file of a picture for a part of its block that a person has written nothing in. */
export interface PhotoProposal {
  readonly part: PhotoPart
  readonly label: string
  readonly words: string
}

/** What the file would add to the block as it stands. A field that holds words has no proposal, so that none is overwritten. */
export function proposalsFor(
  details: PhotoDetails,
  { caption, credit, alt }: Pick<Photo, 'caption' | 'credit' | 'alt'>,
  house: House,
  language: string,
): readonly PhotoProposal[] {
  const written = plainText(caption)
  const whereAndWhen = [details.place, dayIn(details.date, language)].filter((part) => part !== '')
  const all: readonly (PhotoProposal & { readonly isWritten: boolean })[] = [
    { part: 'caption', label: 'Caption', words: details.caption, isWritten: written.trim() !== '' },
    { part: 'credit', label: 'Credit', words: creditFrom(details, house), isWritten: credit.trim() !== '' },
    { part: 'alt', label: 'Alt text', words: details.alt, isWritten: alt.trim() !== '' },
    {
      part: 'end',
      label: 'Place and date, after the caption',
      words: whereAndWhen.join(', '),
      isWritten: whereAndWhen.every((part) => written.includes(part)),
    },
  ]
  return all.flatMap(({ isWritten, ...proposal }) => (isWritten || proposal.words === '' ? [] : [proposal]))
}

/** As the house writes one. A creator whom the file's credit names already is not named twice. */
const creditFrom = ({ creator, credit }: PhotoDetails, house: House): string =>
  houseCredit(credit.includes(creator) ? credit : `${creator}/${credit}`, house)

const dayIn = (day: string, language: string): string =>
  day === '' ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
