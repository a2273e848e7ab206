import type { BlockId, Quote, Story } from '~/story'
import { emptyStory, richText } from '~/story'

/** A block of the story that every target gets: running text, a subheading, or somebody's words. */
export type BenchBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly chain: readonly (readonly [Role, string])[] }

type Role = Quote['chain'][number]['role']

const places = 'harbour market quarry station council hospital bridge school'.split(' ')
const people = 'Ines Calder|Dana Ruiz|Tomas Oyelaran|Ruth Lindqvist|Amir Haddad|Joan Pike'.split('|')
const words = (
  'the of and a to in was for on that with as by at from had were after before while still again about over under ' +
  'gates water engineers boats morning evening report county crews pumps road town people office pictures statement ' +
  'closed opened moved waited cleared carried stood found counted brought asked answered slowly early late two three'
).split(' ')

/** mulberry32: the same seed gives the same story on every machine. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A story of about `length` words with `quotes` quote blocks, each with speaker and carrier, spread evenly. */
export function benchBlocks(length: number, quotes: number, seed = 20_261): readonly BenchBlock[] {
  const roll = dice(seed)
  const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? ''
  const sentence = (count: number) => {
    const text = Array.from({ length: count }, () => pick(words)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)} near the ${pick(places)}.`
  }
  const blocks: BenchBlock[] = []
  const every = length / quotes
  let written = 0
  let quoted = 0
  for (let nth = 0; written < length; nth += 1) {
    const block: BenchBlock =
      quoted < quotes && written >= every * quoted
        ? {
            kind: 'quote',
            text: sentence(20 + Math.floor(roll() * 12)),
            chain: [
              ['said by', pick(people)],
              ['carried by', 'Reuters'],
            ],
          }
        : nth % 12 === 5
          ? { kind: 'heading', text: sentence(4).slice(0, -1) }
          : { kind: 'paragraph', text: Array.from({ length: 4 }, () => sentence(9 + Math.floor(roll() * 8))).join(' ') }
    if (block.kind === 'quote') quoted += 1
    written += block.text.split(' ').length
    blocks.push(block)
  }
  return blocks
}

/** Lower-case words to type: no letter of them calls an input rule. */
export function benchTyping(length: number, seed: number): string {
  const roll = dice(seed)
  let text = ' '
  while (text.length < length) text += `${words[Math.floor(roll() * words.length)] ?? ''} `
  return text.slice(0, length)
}

/** The story as peers take it. It holds no character that HTML minds. */
export const benchHtml = (blocks: readonly BenchBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'quote')
        return `<blockquote><p>${block.text}</p>${block.chain.map(([role, name]) => `<p>${role} ${name}</p>`).join('')}</blockquote>`
      return block.kind === 'heading' ? `<h2>${block.text}</h2>` : `<p>${block.text}</p>`
    })
    .join('\n')

/** The same as a Stet story. */
export function benchStory(blocks: readonly BenchBlock[]): Story {
  let count = 0
  const id = () => `bench-${(count += 1)}` as BlockId // an id is any text that is unique in its story
  const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Story['zone'] }, id())
  return {
    ...empty,
    slug: 'BENCH',
    headline: richText('A story to measure by'),
    body: blocks.map((block) =>
      block.kind === 'quote'
        ? {
            kind: 'quote',
            id: id(),
            words: [richText(block.text)],
            chain: block.chain.map(([role, name]) => ({ id: id(), role, name, doubtful: false })),
          }
        : block.kind === 'heading'
          ? { kind: 'heading', id: id(), level: 2, text: richText(block.text) }
          : { kind: 'paragraph', id: id(), text: richText(block.text) },
    ),
  }
}
