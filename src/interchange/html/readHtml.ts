import type { NewId } from '~/base'
import {
  type Block,
  chainRoles,
  type Instant,
  isLanguage,
  type Mark,
  noteKinds,
  plainText,
  type RichText,
  type TitleField,
  titleFields,
} from '~/story'
import { cleanText } from '../text/cleanText.ts'
import { createBody, type Place, type StepMark } from './createBody.ts'
import { createReport } from './createReport.ts'
import { createRunner } from './createRunner.ts'
import { headingLevel, isCaption, isCredit, isInline, isPhoto, isQuote, isSaid, leftOut } from './elements.ts'
import { type HtmlElement, type HtmlNode, walkHtml } from './HtmlNode.ts'
import { hrefOf, marksIn } from './marksIn.ts'
import { isWordMark, wordLevel } from './wordList.ts'

export interface HtmlRead {
  readonly titles: Partial<Record<TitleField, RichText>>
  readonly body: readonly Block[]
  /** The page's own language (BCP 47), where it says so. */
  readonly language: string | null
  /** What came along besides the words: “3 links”. */
  readonly kept: readonly string[]
  /** What a story cannot hold: “1 script”. */
  readonly dropped: readonly string[]
}

/**
 * Reads HTML of any origin (a page, a clipboard from Word or Google Docs, a page that `writeHtml` wrote) into the blocks
 * of a story. Only what the schema allows comes in; words in elements it does not know become paragraphs.
 * `parse` makes the tree (`treeFromDom` adapts a browser's); offsets and places of the HTML are not kept.
 */
export function readHtml(html: string, parse: (html: string) => HtmlNode, newId: NewId): HtmlRead {
  const source = html.replace(/^Version:\d[\s\S]{0,600}?(?=<)/, '')
  const body = createBody(newId)
  const runner = createRunner()
  const report = createReport()
  const isWord = /urn:schemas-microsoft-com|class="?Mso|mso-/i.test(source)
  const hasFragment = /<!--\s*StartFragment\s*-->/i.test(source) && /<!--\s*EndFragment\s*-->/i.test(source)
  let copied = !hasFragment
  let inWordMark = false
  let language: string | null = null
  const inside: { readonly marks: readonly Mark[]; readonly place: boolean; readonly wordMark: boolean }[] = []
  const marks = (): readonly Mark[] => inside.at(-1)?.marks ?? []
  const endParagraph = () => body.put(runner.take())

  function enter(element: HtmlElement): boolean {
    const { tag, attrs } = element
    const out = leftOut(element) ?? ownWords(element)
    if (out !== null) {
      if (copied) report.drop(out)
      return false
    }
    if (tag === 'html' || tag === 'body') language = attrs['lang'] ?? language
    if (tag === 'br') {
      if (runner.breakLine() && (body.here() === 'flow' || body.here() === 'quote')) endParagraph()
      return false
    }
    const step = stepIn(element)
    if (step !== null && tag === 'data') {
      if (copied) body.addStep(step, cleanText(attrs['value'] ?? ''))
      return false
    }
    if (tag === 'img') return picture(attrs['alt'] ?? '')
    if (attrs['class'] === 'no-picture') return picture(attrs['aria-label'] ?? '')
    if (tag === 'hr') {
      endParagraph()
      if (copied && body.here() === 'flow') body.divide()
      return false
    }
    if (tag === 'a' && attrs['href'] !== undefined && copied) noteLink(element)
    if (tag === 'table' && copied) report.drop('table')
    if (tag === 'li' && body.here() === 'item') {
      endParagraph()
      body.nextItem()
    }
    const moment = momentIn(element)
    if (moment !== null && copied && body.here() === 'flow') {
      endParagraph()
      body.begin(moment.at, moment.isKey)
    }
    const place = placeOf(element, body.here(), runner.isEmpty())
    const opens = place !== null && body.opens(place)
    if (opens || !isInline(element)) endParagraph()
    if (opens) body.open(place)
    const wordMark = inWordMark
    inWordMark ||= isWordMark(element)
    inside.push({ marks: marksIn(element, marks(), isWord ? null : language), place: opens, wordMark })
    return true
  }

  function leave(element: HtmlElement) {
    const state = inside.pop()
    if (state === undefined) return
    inWordMark = state.wordMark
    if (state.place || !isInline(element)) endParagraph()
    if (state.place) body.close()
  }

  function picture(alt: string): false {
    if (!copied) return false
    const words = cleanText(alt).replace(/\s+/gu, ' ').trim()
    if (body.describe(words)) report.drop('picture')
    else report.drop(words === '' ? 'picture' : `picture “${words.slice(0, 80)}”`)
    return false
  }

  function noteLink(element: HtmlElement) {
    if (hrefOf(element) !== null) report.keep('link')
    else if (!(element.attrs['href'] ?? '').startsWith('#')) report.drop('unsafe link')
  }

  walkHtml(parse(source), {
    enter,
    leave,
    text(words) {
      if (!copied) return
      const clean = cleanText(words)
      if (inWordMark) body.mark(clean)
      else runner.add(clean, marks())
    },
    comment(words) {
      if (/^\s*StartFragment/i.test(words)) copied = true
      else if (/^\s*EndFragment/i.test(words) && hasFragment) {
        endParagraph()
        copied = false
      } else if (/^\[if\s+!supportLists\]/i.test(words.trim())) inWordMark = true
      else if (/^(<!)?\[endif\]/i.test(words.trim())) inWordMark = false
    },
  })
  endParagraph()
  const { blocks, tops, titles } = body.finish()
  for (const block of blocks) report.keep(block.kind)
  return { ...withHeadline(blocks, tops, titles), language, ...report.said() }
}

/** Words that our own page adds to a story's: its masthead and times, the quotation marks, the headings of notes. */
function ownWords({ tag, attrs }: HtmlElement): string | null {
  const role = attrs['data-role'] ?? ''
  if (['masthead', 'kicker', 'times', 'mark'].includes(role) || attrs['class'] === 'key-points') return ''
  return tag === 'h2' && (attrs['id'] ?? '').startsWith('note-') ? '' : null
}

/** When an update of our own page happened and whether it is a key point; null of any other element. */
function momentIn({
  tag,
  attrs,
  children,
}: HtmlElement): { readonly at: Instant | null; readonly isKey: boolean } | null {
  const [name, key] = (attrs['class'] ?? '').split(' ')
  if (tag !== 'article' || name !== 'update' || !(attrs['id'] ?? '').startsWith('u-')) return null
  const times = children.find((child) => 'tag' in child && child.attrs['data-role'] === 'times')
  const time = times !== undefined && 'tag' in times ? times.children.find((child) => 'tag' in child) : undefined
  const at = time !== undefined && 'tag' in time ? Date.parse(time.attrs['datetime'] ?? '') : Number.NaN
  return { at: Number.isNaN(at) ? null : (at as Instant), isKey: key === 'key' } // milliseconds since the epoch
}

/** The step of a chain that an element of our own page marks. */
function stepIn({ attrs }: HtmlElement): StepMark | null {
  const role = chainRoles.find((name) => name === attrs['data-role'])
  const language = attrs['data-language'] ?? ''
  if (role === undefined) return null
  return role === 'translated by' && isLanguage(language) ? { role, language } : { role }
}

/** What an element makes of the words in it; null where they go on being what they were. */
function placeOf(element: HtmlElement, within: Place['kind'], atStart: boolean): Place | null {
  const { tag, attrs } = element
  const role = attrs['data-role']
  const field = titleFields.find((name) => name === role)
  if (field !== undefined) return { kind: 'title', field }
  const step = stepIn(element)
  if (step !== null) return { kind: 'step', ...step }
  if (role === 'caption' || role === 'credit') return { kind: role }
  const purpose = noteKinds.find((kind) => kind === attrs['data-note'])
  if (purpose !== undefined) return { kind: 'note', purpose }
  if (role === 'update' && tag === 'h2') return { kind: 'moment title' }
  const level = headingLevel(element)
  if (level !== null) return { kind: 'heading', level }
  if (tag === 'ul' || tag === 'ol' || tag === 'menu') return { kind: 'list', ordered: tag === 'ol' }
  if (tag === 'li') return { kind: 'item' }
  const item = wordLevel(element)
  if (item !== null) return { kind: 'word item', ...item }
  if (isPhoto(element)) return { kind: 'photo' }
  if (isQuote(element)) return { kind: 'quote' }
  if (isCredit(element)) return { kind: 'credit' }
  if (within === 'quote')
    return isSaid(element) || (tag === 'cite' && atStart)
      ? { kind: 'said', written: attrs['data-credit'] === 'written' }
      : null
  return isCaption(element) ? { kind: 'caption' } : null
}

/** A page's only first-level heading, before any of its text, is its headline; otherwise such headings part the text. */
function withHeadline(
  blocks: readonly Block[],
  tops: ReadonlySet<Block>,
  titles: Partial<Record<TitleField, RichText>>,
): Pick<HtmlRead, 'titles' | 'body'> {
  const [first] = blocks
  if (titles.headline !== undefined || tops.size !== 1 || first === undefined || !tops.has(first))
    return { titles, body: blocks }
  if (first.kind !== 'heading' || blocks.length === 1 || plainText(first.text).length > 300)
    return { titles, body: blocks }
  return { titles: { ...titles, headline: first.text }, body: blocks.slice(1) }
}
