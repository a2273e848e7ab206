import { never, type NewId } from '~/base'
import {
  type Block,
  type BlockId,
  type ChainRole,
  type ChainStep,
  type Instant,
  type List,
  type ListItem,
  type NoteKind,
  plainText,
  type RichText,
  tidy,
  type TitleField,
} from '~/story'
import { listsFrom, type WordItem } from './wordList.ts'

/** What running text belongs to while it is read. */
export type Place =
  | { readonly kind: 'flow' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'moment title' }
  | { readonly kind: 'list'; readonly ordered: boolean }
  | { readonly kind: 'item' }
  | { readonly kind: 'word item'; readonly list: string; readonly level: number }
  | { readonly kind: 'quote' }
  /** `written` where somebody wrote the sentence, and it is not made of the chain. */
  | { readonly kind: 'said'; readonly written: boolean }
  | ({ readonly kind: 'step' } & StepMark)
  | { readonly kind: 'photo' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'credit' }
  | { readonly kind: 'note'; readonly purpose: NoteKind }
  | { readonly kind: 'title'; readonly field: TitleField }

/** What a page says of a step besides the name; `language` is the one it was translated from. */
export interface StepMark {
  readonly role: ChainRole
  readonly language?: string
}

interface Open {
  readonly place: Place
  readonly texts: RichText[]
  readonly steps: ChainStep[]
  readonly items: Item[]
  caption: RichText
  credit: string
  alt: string
  mark: string
}

/** A list item still growing. */
interface Item {
  text: RichText
  list: { readonly ordered: boolean; readonly items: Item[] } | null
}

/** Which places may open within which. */
const opensIn: Record<Place['kind'], readonly Place['kind'][]> = {
  flow: [],
  heading: ['flow'],
  'moment title': ['flow'],
  list: ['flow', 'item', 'list'],
  item: ['list'],
  'word item': ['flow'],
  quote: ['flow'],
  said: ['quote'],
  step: ['said'],
  photo: ['flow'],
  caption: ['photo'],
  credit: ['photo', 'caption'],
  note: ['flow'],
  title: ['flow'],
}

/** Lists nest no deeper than a page can show; deeper items join the list around them. */
const deepestList = 8

/** Builds a story's body from running text and the places it was found in, in document order. */
export function createBody(newId: NewId) {
  const blocks: Block[] = []
  const tops = new Set<Block>()
  const titles: Partial<Record<TitleField, RichText>> = {}
  const open: Open[] = [opened({ kind: 'flow' })]
  let wordItems: WordItem[] = []

  const id = (): BlockId => newId() as BlockId // a fresh id is a block's name from here on
  const current = (): Open => open.at(-1) ?? opened({ kind: 'flow' })
  const settleWords = () => {
    blocks.push(...listsFrom(wordItems, newId))
    wordItems = []
  }
  const add = (block: Block) => {
    settleWords()
    blocks.push(block)
  }
  const nearest = (kind: Place['kind']): Open | undefined => open.findLast(({ place }) => place.kind === kind)
  const listsOpen = () => open.filter(({ place }) => place.kind === 'list').length

  function put(text: RichText) {
    if (plainText(text).trim() === '') return
    const here = current()
    const { kind } = here.place
    if (kind === 'flow') add({ kind: 'paragraph', id: id(), text })
    else if (kind === 'list') here.items.push({ text, list: null })
    else if (kind === 'item') putInItem(text)
    else here.texts.push(text)
  }

  function putInItem(text: RichText) {
    const items = nearest('list')?.items ?? []
    const item = items.at(-1)
    if (item === undefined || item.list !== null) items.push({ text, list: null })
    else item.text = joined([item.text, text], '\n')
  }

  /** Whether a place may open where the text now stands. What may not is read as part of what is open. */
  const opens = ({ kind }: Place): boolean =>
    opensIn[kind].includes(current().place.kind) && (kind !== 'list' || listsOpen() < deepestList)

  function close() {
    const here = open.pop()
    if (here === undefined) return
    const { place, texts } = here
    switch (place.kind) {
      case 'flow':
        return
      case 'heading':
        return closeHeading(place.level, joined(texts, ' '))
      case 'moment title':
        return closeMomentTitle(joined(texts, ' '))
      case 'list':
        return closeList(place.ordered, here.items)
      case 'item':
        return
      case 'word item':
        if (texts.length > 0)
          wordItems.push({ list: place.list, level: place.level, mark: here.mark, text: joined(texts, '\n') })
        return
      case 'quote':
        return closeQuote(here)
      case 'said':
        return closeSaid(here, place.written)
      case 'step':
        return addStep(place, plainText(joined(texts, ' ')))
      case 'photo':
        return closePhoto(here)
      case 'caption':
      case 'credit':
        return closePhotoPart(place.kind, texts)
      case 'note':
        if (texts.length > 0) add({ kind: 'note', id: id(), purpose: place.purpose, text: joined(texts, '\n') })
        return
      case 'title':
        if (texts.length > 0) titles[place.field] ??= joined(texts, ' ')
        return
      default:
        return never(place)
    }
  }

  function closeHeading(level: number, text: RichText) {
    if (text.length === 0) return
    const block: Block = { kind: 'heading', id: id(), level: level <= 2 ? 2 : 3, text }
    add(block)
    if (level === 1) tops.add(block)
  }

  /** The title of the update that begins here; of one that nothing begins, a heading. */
  function closeMomentTitle(title: RichText) {
    const last = blocks.at(-1)
    if (last?.kind === 'moment' && last.title.length === 0) blocks[blocks.length - 1] = { ...last, title }
    else closeHeading(2, title)
  }

  function closeList(ordered: boolean, items: readonly Item[]) {
    if (items.length === 0) return
    const around = current()
    if (around.place.kind === 'flow') return add(listOf(ordered, items))
    const outer = nearest('list')?.items ?? []
    const last = outer.at(-1)
    if (last === undefined) outer.push({ text: [], list: { ordered, items: [...items] } })
    else if (last.list === null) last.list = { ordered, items: [...items] }
    else last.list.items.push(...items)
  }

  const listOf = (ordered: boolean, items: readonly Item[]): List => ({
    kind: 'list',
    id: id(),
    ordered,
    items: items.map(({ text, list }): ListItem => {
      const item = { id: id(), text }
      return list === null ? item : { ...item, list: listOf(list.ordered, list.items) }
    }),
  })

  function closeQuote({ texts, steps, credit }: Open) {
    // “— Jane Doe” as the last line of a quotation says whose it is, as posts and books set it.
    const last = texts.length > 1 && steps.length === 0 && credit === '' ? plainText(texts.at(-1) ?? []) : ''
    const speaker = /^[—–]\s*(\S.*)$/su.exec(last)?.[1]
    const words = speaker === undefined ? texts : texts.slice(0, -1)
    const chain = speaker === undefined ? steps : [named('said by', speaker)]
    if (words.length > 0 || chain.length > 0 || credit !== '') {
      const written = credit === '' ? {} : { credit }
      add({ kind: 'quote', id: id(), words: words.length === 0 ? [[]] : words, chain, ...written })
    }
  }

  function closeSaid({ texts, steps }: Open, written: boolean) {
    const quote = nearest('quote')
    if (quote !== undefined && written) quote.credit = plain(plainText(joined(texts, ' ')))
    const words = written ? '' : plainText(joined(texts, ' ')).replace(/^[—–-]\s*/u, '')
    // With its names marked, the words between them are the sentence's own and are written anew.
    if (steps.length > 0) quote?.steps.push(...steps)
    else if (words !== '') quote?.steps.push(named('said by', words))
  }

  function closePhoto(photo: Open) {
    const caption = joined([photo.caption, ...photo.texts], ' ')
    if (caption.length === 0 && photo.credit === '' && photo.alt === '') return
    add({ kind: 'photo', id: id(), picture: null, caption, credit: photo.credit, alt: photo.alt })
  }

  function closePhotoPart(kind: 'caption' | 'credit', texts: readonly RichText[]) {
    const photo = nearest('photo')
    if (photo === undefined) return
    if (kind === 'caption') photo.caption = joined([photo.caption, ...texts], ' ')
    else photo.credit = [photo.credit, plainText(joined(texts, ' '))].filter((part) => part !== '').join(' ')
  }

  function addStep({ role, language }: StepMark, name: string) {
    const facts = language === undefined ? {} : { language }
    nearest('said')?.steps.push({ ...named(role, name), ...facts })
  }

  const named = (role: ChainRole, name: string): ChainStep => ({
    id: id(),
    role,
    name: plain(name),
    doubtful: false,
  })

  return {
    put,
    close,
    opens,
    here: () => current().place.kind,
    open(place: Place) {
      if (place.kind !== 'word item') settleWords()
      open.push(opened(place))
      if (place.kind === 'item') nearest('list')?.items.push({ text: [], list: null })
    },
    /** The same list goes on with another item, where an item began inside one that was not closed. */
    nextItem: () => void nearest('list')?.items.push({ text: [], list: null }),
    /** A step of the chain that the sentence of credit does not mark. */
    addStep,
    /** An update of a live story begins. */
    begin: (at: Instant | null, isKey: boolean) => add({ kind: 'moment', id: id(), title: [], at, isKey }),
    divide: () => add({ kind: 'divider', id: id() }),
    describe(alt: string) {
      const photo = nearest('photo')
      if (photo !== undefined && photo.alt === '') photo.alt = alt
      return photo !== undefined
    },
    /** The number or bullet a word processor typed in front of an item. */
    mark(words: string) {
      const item = nearest('word item')
      if (item !== undefined) item.mark += words
    },
    finish() {
      settleWords()
      return { blocks, tops, titles }
    },
  }
}

const opened = (place: Place): Open => ({
  place,
  texts: [],
  steps: [],
  items: [],
  caption: [],
  credit: '',
  alt: '',
  mark: '',
})

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim()

function joined(texts: readonly RichText[], between: string): RichText {
  const filled = texts.filter((text) => text.length > 0)
  return tidy(filled.flatMap((text, at) => (at === 0 ? text : [{ text: between, marks: [] }, ...text])))
}
