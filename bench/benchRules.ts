import { createAttributor } from '~/attribution'
import { allRules, createCopy, createRules, isClosed, itemsOf, linesAt, type OriginText, reuseItems } from '~/review'
import {
  type Block,
  type BlockId,
  type House,
  type Instant,
  passagesOf,
  plainHouse,
  richText,
  type Story,
} from '~/story'
import { type BenchBlock, benchBlocks, benchStory } from './benchStory.ts'

/** One figure, the goal it has, and what a look at every passage with one expression takes in the same run. */
export interface RuleRow {
  readonly what: string
  readonly ms: number
  readonly goal: number
  readonly floor: number
}

const people = 'Ines Calder|Dana Ruiz|Tomas Oyelaran|Ruth Lindqvist|Amir Haddad|Joan Pike'.split('|')
const quotes = 60
const spoken = 213
/** All that makes rules work: zones that are on two days, lengths, a table of agencies. */
const house: House = {
  ...plainHouse,
  agencies: ['Reuters', 'AP', 'AFP', 'Getty Images'].map((name) => ({ name, spellings: [], kind: 'agency' })),
  editions: [{ id: 'il', name: 'Israel', language: 'he', zone: 'Asia/Jerusalem' as House['zone'] }],
  lengths: { headline: 10, standfirst: 100, caption: 40, story: 1000 },
}

/** What all rules cost over a story of 10,000 words with 300 attributions: medians, in milliseconds. */
export function benchRules(rounds = 25): readonly RuleRow[] {
  const story = storyToCheck()
  const findingsOf = createAttributor(house.agencies)
  const itemsIn = (one: Story) => itemsOf({ story: one, findings: findingsOf(passagesOf(one)), decisions: [] })
  const items = itemsIn(story)
  const more = { house, vouched: [], now: Date.parse('2026-03-14T22:30Z') as Instant }
  const text = passagesOf(story).map((passage) => passage.text)
  const floors: number[] = []

  const coldOf = (origins: readonly OriginText[]) =>
    Array.from({ length: rounds }, () => {
      const [fresh, list] = structuredClone([story, items] as const)
      floors.push(timed(() => lookAt(fresh)))
      const kept = origins.map((origin) => ({ ...origin }))
      const facts = { story: structuredClone(story), items: list, origins: kept, ...more }
      return timed(() => listOf(createRules(allRules)(createCopy()(facts))))
    })

  function editsOf(origins: readonly OriginText[]): readonly number[] {
    const check = createRules(allRules)
    const copyOf = createCopy()
    check(copyOf({ story, items, origins, ...more }))
    let now = story
    let kept = items
    return Array.from({ length: rounds * 4 }, (_, round) => {
      now = edited(now, round)
      kept = reuseItems(kept, itemsIn(now))
      return timed(() => listOf(check(copyOf({ story: now, items: kept, origins, ...more }))))
    })
  }

  /** A story pasted whole is compared with all that it came from. */
  const pasted = [{ title: 'Pasted copy', text: text.join('\n\n') }]
  const rows = [
    { origins: [], says: '' },
    { origins: pasted, says: ', with the copy it was pasted from' },
  ].flatMap(({ origins, says }) => [
    {
      what: `all ${allRules.length} rules, cold (${items.length} attributions)${says}`,
      ms: median(coldOf(origins)),
      goal: 60,
    },
    { what: `all ${allRules.length} rules, after one edit${says}`, ms: median(editsOf(origins)), goal: 5 },
  ])
  const floor = median(floors)
  return rows.map((row) => ({ ...row, floor }))
}

const listOf = (lines: ReturnType<ReturnType<typeof createRules>>) => isClosed(linesAt(lines, 'publish'))
const lookAt = (story: Story) =>
  passagesOf(story).filter(({ text }) => /(?<![\p{L}])(?:harbour|bridge)(?!\p{L})/iu.test(text))

/** By the clock on the wall: a thread's own clock stands still for milliseconds on some machines, and an edit takes fewer. */
function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** A word more in a paragraph of the middle, another one each round. */
function edited(story: Story, round: number): Story {
  const at = (story.body.length >> 1) + (round % 10)
  const body = story.body.map((block, index) =>
    index === at && block.kind === 'paragraph'
      ? { ...block, text: richText(`${block.text.map(({ text }) => text).join('')} Water.`) }
      : block,
  )
  return { ...story, body }
}

function storyToCheck(): Story {
  let said = 0
  const nameOf = () => people[said % people.length] ?? ''
  const speech = (sentence: string) => {
    said += 1
    return said % 2 === 0
      ? `“${sentence.slice(0, -1)},” said ${nameOf()} today.`
      : `${nameOf()} said that ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
  }
  const spoke = (block: BenchBlock): BenchBlock => {
    if (block.kind !== 'paragraph') return block
    const sentences = block.text.split(/(?<=\.) /)
    const text = sentences.map((one, at) => (at % 2 === 1 && said < spoken ? speech(one) : one)).join(' ')
    return { ...block, text }
  }
  const story = benchStory(benchBlocks(9_400, quotes).map(spoke))
  const body = story.body.flatMap((block, at): readonly Block[] => (at % 24 === 0 ? [block, photo(at)] : [block]))
  const filedAt = Date.parse('2026-03-14T22:30Z') as Instant
  return { ...story, filedAt, body }
}

const photo = (at: number): Block => ({
  kind: 'photo',
  id: `photo-${at}` as BlockId,
  picture: null,
  caption: richText('Water at the gates after an attack on the harbour on Sunday 14 March 2026.'),
  credit: 'Ann Lee/Rueters',
  alt: '',
})
