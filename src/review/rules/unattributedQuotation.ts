import type { Passage, PassageKind } from '~/story'
import { anchorAt } from './anchorAt.ts'
import { countOfWords } from './countOfWords.ts'
import { itemBreach } from './itemBreach.ts'
import { quotationsOf } from './ownWords.ts'
import { lowered, sayingsOf } from './sayings/sayingsOf.ts'
import type { Breach, Part, StoryRule } from './types.ts'

export const unattributedQuotation: StoryRule = {
  id: 'unattributed-quotation',
  why: 'Every statement that is no established fact has a source, and quoted words have a speaker (Reuters handbook; AP).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inStory: ({ parts, ground: { language } }) => {
    const isTold = /^en\b/iu.test(language) ? isToldInEnglish : isToldIn(language)
    return parts.flatMap((part, at) =>
      openIn(part)
        .filter((open) => open.isBlock || !(isTold(open, parts, at) || isElsewhere(open, part, parts)))
        .map(({ breach }) => breach),
    )
  },
}

/** Quoted words that no attribution of their own part names anybody for. */
interface Open {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** A quote block says itself that somebody speaks. */
  readonly isBlock: boolean
  readonly breach: Breach
}

type Item = Part['items'][number]

const known = new WeakMap<Part, readonly Open[]>()

function openIn(part: Part): readonly Open[] {
  const before = known.get(part)
  if (before !== undefined) return before
  const open = isNote(part) ? [] : [...withoutSpeaker(part), ...uncovered(part)]
  known.set(part, open)
  return open
}

/** What a note or a correction quotes is the story itself, more often than not. */
const isNote = ({ block }: Part): boolean => typeof block !== 'string' && block.kind === 'note'

/** Somebody is named for the words: who said them, or through whom they came. */
const isAttributed = ({ wording }: Item): boolean => wording.chain.some(({ name }) => name.trim() !== '')

const withoutSpeaker = ({ items, passages }: Part): readonly Open[] =>
  items.flatMap((item) => {
    const [anchor] = item.anchors
    const passage = passages.find(
      ({ place }) => place.block === anchor?.place.block && place.field === anchor.place.field,
    )
    if (anchor === undefined || passage === undefined) return []
    if ((item.type !== 'direct' && item.type !== 'mixed') || isAttributed(item)) return []
    const isBlock = item.kind === 'quote'
    if (!isBlock && !isStatement(passage, anchor.start, anchor.end)) return []
    const breach = itemBreach(item, 'Nobody is named for these quoted words. Say who said them.')
    return [{ passage, start: anchor.start, end: anchor.end, isBlock, breach }]
  })

const read = new Set<PassageKind>(['headline', 'standfirst', 'paragraph', 'heading', 'list item', 'caption'])

const uncovered = (part: Part): readonly Open[] =>
  part.passages.flatMap((passage) =>
    read.has(passage.kind)
      ? quotationsOf(passage)
          .filter(
            ({ start, end, closed }) =>
              closed && isStatement(passage, start, end) && !covers(part, passage, start, end),
          )
          .map(({ start, end }) => {
            const says = 'Nobody is named for these quoted words. Say who said them, or take off the quotation marks.'
            const anchor = anchorAt(passage, start, end)
            const breach = { block: passage.place.block, anchor, says, on: anchor.exact }
            return { passage, start, end, isBlock: false, breach }
          })
      : [],
  )

/** Whether an attribution has some of the words. */
const covers = ({ items }: Part, { place }: Passage, start: number, end: number): boolean =>
  items.some(
    ({ type, anchors }) =>
      type !== 'credit' &&
      anchors.some(
        (anchor) =>
          anchor.place.block === place.block &&
          anchor.place.field === place.field &&
          anchor.start < end &&
          start < anchor.end,
      ),
  )

/** Fewer words in marks are a term, a title or a doubt, more often than speech; fewer still unless they end as a sentence does. */
const fewest = 5
const fewestInSentence = 3

function isStatement({ text }: Passage, start: number, end: number): boolean {
  const exact = text.slice(start, end)
  const words = wordsIn(exact)
  const isSentence =
    /[.!?…,。！？、]["”“»«’‘'」』\s]*$/u.test(exact) || /^\P{L}*$/u.test(text.slice(0, start) + text.slice(end))
  if (countOfWords(exact) < (isSentence ? fewestInSentence : fewest) || isTitle(words)) return false
  // “Dana Ruiz: ‘…’” and “‘…’ – Dana Ruiz” name somebody in any language.
  if (/\p{L}\s*[:：]\s*$/u.test(text.slice(0, start))) return false
  return !/^\s*[–—-]+\s*\p{Lu}/u.test(text.slice(end))
}

/** “The Old Man and the Sea”. */
const isTitle = (words: readonly string[]): boolean => {
  const main = words.filter((word) => !little.has(word.toLowerCase()))
  return main.length > 1 && main.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}
const little = new Set(
  'the and of a an in to for on or at by with from is it der die das und von des dem den im am zu la le les et de du des l d y el los las del e il i o os as da do en het een och att det för'.split(
    ' ',
  ),
)

/** The sentence that the quoted words stand in, without them. */
function sentenceAround({ text }: Passage, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/[.!?…]["”’»)]*\s+(?=\p{Lu}|["“‘«])/u)
      .at(-1) ?? ''
  const isOver = /[.!?…]["”“»«’‘'\s]*$/u.test(text.slice(start, end))
  return isOver ? before : `${before} ${text.slice(end).split(/[.!?…](?=\s|$)/u)[0] ?? ''}`
}

const textOf = (part: Part | undefined): string => part?.passages.map(({ text }) => text).join('\n') ?? ''

/** Whether the sentence says whose, or of what kind, the words are, in a way that the engine does not read as speech. */
const isToldInEnglish = ({ passage, start, end }: Open): boolean => told.test(sentenceAround(passage, start, end))

const works =
  'signs?|(?:bill)?boards?|banners?|placards?|posters?|graffiti|slogans?|songs?|lyrics?|phrases?|terms?|words?|mottos?|prayers?|psalms?|poems?|books?|novels?|memoirs?|essays?|films?|movies?|documentar(?:y|ies)|plays?|episodes?|series|exhibitions?|albums?|paintings?|articles?|reports?|stud(?:y|ies)|scripts?|hashtags?|doctrine|principle|polic(?:y|ies)|campaign'
const deeds =
  'according|so-called|known|named?|entitled|titled?|reads?|reading|told|said|says?|saying|sang|sung|sing|wrote|writes|written|found|finds?|think|thought|prefer|what (?:is|are)|what’s|went|goes|won|heard|meant|means?'
const speaks =
  'accus|add|admit|agree|apologi[sz]|argu|ask|believ|call|chant|claim|complain|conced|conclud|condemn|critici[sz]|declar|defend|demand|den(?:y|ied|ies)|describ|dismiss|dub|explain|express|hail|headlin|inscri|insist|jok|label|marked|mock|not(?:ed|es|ing)|plead|pled|pledg|prais|promis|propos|question|recall|refer|remember|respond|shout|shrug|speak|spoke|state[sd]|suggest|tattoo|testif|tweet|post|vow|warn|welcom'
const told = new RegExp(String.raw`(?<!\p{L})(?:(?:${works}|${deeds})(?!\p{L})|(?:${speaks}))`, 'iu')

/**
 * Where the engine reads no speech, only a paragraph of nothing but quoted words lacks a speaker for sure, and only where the
 * paragraphs beside it quote nobody. A language without words has no answer.
 */
const isToldIn = (language: string) => {
  const sayings = sayingsOf(language)
  return ({ passage }: Open, parts: readonly Part[], at: number): boolean => {
    if (sayings === null || /\p{L}/u.test(outsideOf(passage))) return true
    return [parts[at - 1], parts[at + 1]].some(
      (beside) =>
        sayings.said.test(lowered(textOf(beside))) ||
        beside?.passages.some((other) => quotationsOf(other).length > 0) === true,
    )
  }
}

const outsideOf = (passage: Passage): string =>
  quotationsOf(passage).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), passage.text)

/** Whether the body quotes the words too: in a title in part, in running text as a whole. There they are asked about. */
function isElsewhere({ passage, start, end }: Open, part: Part, parts: readonly Part[]): boolean {
  const said = plain(passage.text.slice(start, end))
  if (!isAbove(passage)) return parts.some((other) => saidIn(other).includes(said))
  const words = said.split(' ')
  return parts.some((other) => {
    if (other === part || other.passages.some(isAbove)) return false
    const there = new Set(plain(textOf(other)).split(' '))
    return words.filter((word) => there.has(word)).length >= words.length * enough
  })
}

const heard = new WeakMap<Part, string>()

/** The words in a part that somebody is named for, a line each. */
function saidIn(part: Part): string {
  const before = heard.get(part)
  if (before !== undefined) return before
  const items = part.items.filter((item) => item.type !== 'credit' && isAttributed(item))
  const said = items.map(({ wording }) => plain(wording.words)).join('\n')
  heard.set(part, said)
  return said
}

const isAbove = ({ kind }: Passage): boolean => kind === 'headline' || kind === 'standfirst' || kind === 'heading'

/** A headline shortens what it quotes. */
const enough = 0.6

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

/** Letters and digits alone: quotation marks and stops differ between a headline and its text. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
