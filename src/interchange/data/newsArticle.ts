import { given } from '~/base'
import {
  type Block,
  type ChainRole,
  creditParts,
  englishPageWords,
  type PageWordsTable,
  type Photo,
  type Quote,
  quoteCredit,
  type Story,
} from '~/story'
import { quoteId } from '../page/blockHtml.ts'
import { wordsOf } from '../page/inlineHtml.ts'
import { fetchable } from '../page/fetchable.ts'
import { pageFacts } from '../page/pageFacts.ts'
import { seenFrom } from '../page/seenFrom.ts'
import type { PageOptions } from '../page/types.ts'
import { type LiveCoverage, liveCoverage } from './liveCoverage.ts'
import { authorsOf } from './authorsOf.ts'
import { type KnownNames, partyOf } from './partyOf.ts'

export interface DataOptions extends Pick<PageOptions, 'picture' | 'crops' | 'words' | 'edition'> {
  readonly house: PageOptions['house'] & KnownNames
}

/** A person or an organisation. Where nobody has said which, it has no type: a wrong one would be worse than none. */
export interface Named {
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
  readonly spokenByCharacter?: readonly Named[]
  readonly sourceOrganization?: Named
  readonly translator?: readonly Named[]
  readonly creditText?: string
  readonly citation?: readonly { readonly '@type': 'CreativeWork'; readonly publisher: Named }[]
}

/** A length in pixels. schema.org takes no bare number for it; E37 is the pixel in the codes of UN/CEFACT. */
interface Pixels {
  readonly '@type': 'QuantitativeValue'
  readonly value: number
  readonly unitCode: 'E37'
}

export interface ImageObject {
  readonly '@type': 'ImageObject'
  readonly contentUrl?: string
  readonly caption?: string
  readonly creditText?: string
  readonly width?: Pixels
  readonly height?: Pixels
}

/** What is said of every published story. */
interface Article {
  readonly '@context': 'https://schema.org'
  readonly headline?: string
  readonly description?: string
  readonly inLanguage: string
  readonly articleSection?: string
  readonly author?: readonly Named[]
  readonly publisher?: Named
  readonly datePublished?: string
  readonly dateModified?: string
  readonly creditText?: string
  readonly image?: readonly ImageObject[]
  readonly hasPart?: readonly Quotation[]
  readonly correction?: readonly { readonly '@type': 'CorrectionComment'; readonly text: string }[]
}

/** A published story for machines. https://schema.org/NewsArticle */
export interface NewsArticle extends Article {
  readonly '@type': 'NewsArticle'
  readonly dateline?: string
}

/** A live story, which schema.org takes for a blog: a blog has no dateline, but a place where it was written. https://schema.org/LiveBlogPosting */
export interface LiveBlogPosting extends Article, LiveCoverage {
  readonly '@type': 'LiveBlogPosting'
  readonly locationCreated?: { readonly '@type': 'Place'; readonly name: string }
}

/**
 * What a published story says, for machines: no more than its page does. Notes of the newsroom, doubtful steps and what is
 * recorded of a step besides its name are not in it. A block that is the same object as before gives the very same part.
 */
export function newsArticle(story: Story, options: DataOptions): NewsArticle | LiveBlogPosting {
  const { language, section, headline, byline, body } = story
  const { house, picture, crops, words = englishPageWords, edition } = options
  const { description, published, modified } = pageFacts(seenFrom(story, edition))
  const images = body.flatMap((block) => (block.kind === 'photo' ? imagesOf(block, picture, crops) : []))
  return {
    '@context': 'https://schema.org',
    ...kindOf(story, options),
    inLanguage: language,
    ...given({
      headline: said(wordsOf(headline)),
      description: said(description),
      articleSection: said(section.trim()),
      author: some(authorsOf(wordsOf(byline), language, house)),
      publisher: house.name.trim() === '' ? undefined : { '@type': 'Organization', name: house.name.trim() },
      datePublished: said(published),
      dateModified: said(modified),
      creditText: images.find(({ creditText }) => creditText !== undefined)?.creditText,
      image: some(images),
      hasPart: some(
        body.flatMap((block) => (block.kind === 'quote' ? quotationOf(block, language, words, house) : [])),
      ),
      correction: some(body.flatMap(correctionOf)),
    }),
  }
}

function kindOf(story: Story, { house, words = englishPageWords }: DataOptions) {
  const dateline = said(wordsOf(story.dateline))
  const live = liveCoverage(story, house.quotationMarks, words)
  if (live === null) return { '@type': 'NewsArticle' as const, ...given({ dateline }) }
  const place = dateline === undefined ? undefined : { '@type': 'Place' as const, name: dateline }
  return { '@type': 'LiveBlogPosting' as const, ...given({ locationCreated: place }), ...live }
}

const said = (words: string | null): string | undefined => (words === null || words === '' ? undefined : words)
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

interface Known {
  readonly language: string
  readonly words: PageWordsTable
  readonly house: KnownNames
  readonly parts: readonly Quotation[]
}
const known = new WeakMap<Block, Known>()

function quotationOf(quote: Quote, language: string, words: PageWordsTable, house: KnownNames): readonly Quotation[] {
  const before = known.get(quote)
  if (before?.language === language && before.words === words && before.house === house) return before.parts
  const text = quote.words.map(wordsOf).filter((part) => part !== '')
  const parts = text.length === 0 ? [] : [quotation(quote, text.join('\n\n'), language, words, house)]
  known.set(quote, { language, words, house, parts })
  return parts
}

function quotation(quote: Quote, text: string, language: string, words: PageWordsTable, house: KnownNames): Quotation {
  const steps = creditParts(quote.chain, language, words).filter((part) => 'role' in part)
  const parties = (...roles: readonly ChainRole[]) =>
    steps.filter(({ role }) => roles.includes(role)).map((step) => partyOf(step.text, step.kind, house))
  const published = (publisher: Named) => ({ '@type': 'CreativeWork' as const, publisher })
  return {
    '@type': 'Quotation',
    '@id': `#${quoteId(quote.id)}`,
    text,
    inLanguage: language,
    ...given({
      spokenByCharacter: some(parties('said by')),
      // Whom a person speaks for is in the sentence alone: schema.org has organisations here and nobody else.
      sourceOrganization: parties('on behalf of').find((party) => party['@type'] === 'Organization'),
      translator: some(parties('translated by')),
      creditText: said(quoteCredit(quote, language, words)),
      citation: some(parties('carried by', 'quoted by').map(published)),
    }),
  }
}

/** A picture that machines can fetch by its address, or what is said of one that they cannot; behind it those of its crops that they can. */
function imagesOf(
  { picture: file, caption, credit }: Photo,
  address: PageOptions['picture'],
  crops: PageOptions['crops'],
): readonly ImageObject[] {
  const creditText = said(credit.trim())
  const image = given({
    contentUrl: file === null ? undefined : (fetchable(address(file.blob)) ?? undefined),
    caption: said(wordsOf(caption)),
    creditText,
    ...(file === null ? {} : { width: pixels(file.width), height: pixels(file.height) }),
  })
  const parts = file === null ? [] : (crops?.(file.blob) ?? []).filter((crop) => fetchable(crop.address) !== null)
  return [
    ...(Object.keys(image).length === 0 ? [] : [{ '@type': 'ImageObject' as const, ...image }]),
    ...parts.map((crop) => ({
      '@type': 'ImageObject' as const,
      contentUrl: crop.address,
      ...given({ creditText }),
      width: pixels(crop.width),
      height: pixels(crop.height),
    })),
  ]
}

const pixels = (value: number): Pixels => ({ '@type': 'QuantitativeValue', value, unitCode: 'E37' })

function correctionOf(block: Block): NonNullable<NewsArticle['correction']> {
  const text = block.kind === 'note' && block.purpose === 'correction' ? wordsOf(block.text) : ''
  return text === '' ? [] : [{ '@type': 'CorrectionComment', text }]
}
