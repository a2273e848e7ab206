import { given } from '~/base'
import {
  type Block,
  type CreditPart,
  creditParts,
  englishPageWords,
  type PageWordsTable,
  type Photo,
  type Quote,
  quoteCredit,
  type SourceKind,
  type Story,
} from '~/story'
import { quoteId } from '../page/blockHtml.ts'
import { wordsOf } from '../page/inlineHtml.ts'
import { pageFacts } from '../page/pageFacts.ts'
import type { PageOptions } from '../page/types.ts'

export type DataOptions = Pick<PageOptions, 'house' | 'picture' | 'words'>

/** A person or an organisation. Where nobody has said which, it has no type: a wrong one would be worse than none. */
interface Named {
  readonly '@type'?: 'Person' | 'Organization'
  readonly name: string
}

/**
 * Words that stand apart as somebody's own. `spokenByCharacter` is schema.org's term for the person or organisation to whom
 * words are attributed in the work that has them; who carried or quoted them published what is cited.
 * https://schema.org/Quotation
 */
export interface Quotation {
  readonly '@type': 'Quotation'
  readonly '@id': string
  readonly text: string
  readonly inLanguage: string
  readonly spokenByCharacter?: Named
  readonly creditText?: string
  readonly citation?: readonly { readonly '@type': 'CreativeWork'; readonly publisher: Named }[]
}

export interface ImageObject {
  readonly '@type': 'ImageObject'
  readonly contentUrl?: string
  readonly caption?: string
  readonly creditText?: string
  readonly width?: number
  readonly height?: number
}

/** A published story for machines. https://schema.org/NewsArticle */
export interface NewsArticle {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'NewsArticle'
  readonly headline?: string
  readonly description?: string
  readonly inLanguage: string
  readonly articleSection?: string
  readonly dateline?: string
  readonly author?: Named
  readonly publisher?: Named
  readonly datePublished?: string
  readonly dateModified?: string
  readonly creditText?: string
  readonly image?: readonly ImageObject[]
  readonly hasPart?: readonly Quotation[]
  readonly correction?: readonly { readonly '@type': 'CorrectionComment'; readonly text: string }[]
}

/**
 * What a published story says, for machines: no more than its page does. Notes of the newsroom, doubtful steps and what is
 * recorded of a step besides its name are not in it. A block that is the same object as before gives the very same part.
 */
export function newsArticle(story: Story, { house, picture, words = englishPageWords }: DataOptions): NewsArticle {
  const { language, section, headline, dateline, byline, body } = story
  const { description, published, modified } = pageFacts(story)
  const images = body.flatMap((block) => (block.kind === 'photo' ? imageOf(block, picture) : []))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    inLanguage: language,
    ...given({
      headline: said(wordsOf(headline)),
      description: said(description),
      articleSection: said(section.trim()),
      dateline: said(wordsOf(dateline)),
      author: named(wordsOf(byline).replace(by, '')),
      publisher: named(house.name.trim(), 'organisation'),
      datePublished: said(published),
      dateModified: said(modified),
      creditText: images.find(({ creditText }) => creditText !== undefined)?.creditText,
      image: some(images),
      hasPart: some(body.flatMap((block) => (block.kind === 'quote' ? quotationOf(block, language, words) : []))),
      correction: some(body.flatMap(correctionOf)),
    }),
  }
}

const said = (words: string | null): string | undefined => (words === null || words === '' ? undefined : words)
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

/** A byline's “By”, in the languages that Stet has words for and write one. */
const by = /^(?:by|von|par|por|di|door|av)\s+/iu

/** A name as a node; without words nothing. */
const named = (name: string, kind?: SourceKind): Named | undefined =>
  name === '' ? undefined : { ...given({ '@type': typeOf(kind) }), name }

function typeOf(kind: SourceKind | undefined): Named['@type'] {
  if (kind === undefined || kind === 'unnamed' || kind === 'document' || kind === 'social account') return undefined
  return kind === 'person' ? 'Person' : 'Organization'
}

interface Known {
  readonly language: string
  readonly words: PageWordsTable
  readonly parts: readonly Quotation[]
}
const known = new WeakMap<Block, Known>()

function quotationOf(quote: Quote, language: string, words: PageWordsTable): readonly Quotation[] {
  const before = known.get(quote)
  if (before?.language === language && before.words === words) return before.parts
  const text = quote.words.map(wordsOf).filter((part) => part !== '')
  const steps = creditParts(quote.chain, language, words).filter((part) => 'role' in part)
  const speaker = steps.find(({ role }) => role === 'said by')
  const parts: readonly Quotation[] =
    text.length === 0
      ? []
      : [
          {
            '@type': 'Quotation',
            '@id': `#${quoteId(quote.id)}`,
            text: text.join('\n\n'),
            inLanguage: language,
            ...given({
              spokenByCharacter: speaker === undefined ? undefined : named(speaker.text, speaker.kind),
              creditText: said(quoteCredit(quote, language, words)),
              citation: some(steps.filter(isCarrier).flatMap(citationOf)),
            }),
          },
        ]
  known.set(quote, { language, words, parts })
  return parts
}

type Step = Extract<CreditPart, { readonly role: unknown }>

const isCarrier = ({ role }: Step): boolean => role === 'carried by' || role === 'quoted by'

function citationOf({ text, kind }: Step): NonNullable<Quotation['citation']> {
  const publisher = named(text, kind)
  return publisher === undefined ? [] : [{ '@type': 'CreativeWork', publisher }]
}

/** A picture that machines can fetch by its address, or what is said of one that they cannot. */
function imageOf({ picture: file, caption, credit }: Photo, address: PageOptions['picture']): readonly ImageObject[] {
  const at = file === null ? null : address(file.blob)
  const image = given({
    contentUrl: at !== null && /^https:/u.test(at) ? at : undefined,
    caption: said(wordsOf(caption)),
    creditText: said(credit.trim()),
    ...(file === null ? {} : { width: file.width, height: file.height }),
  })
  return Object.keys(image).length === 0 ? [] : [{ '@type': 'ImageObject', ...image }]
}

function correctionOf(block: Block): NonNullable<NewsArticle['correction']> {
  const text = block.kind === 'note' && block.purpose === 'correction' ? wordsOf(block.text) : ''
  return text === '' ? [] : [{ '@type': 'CorrectionComment', text }]
}
