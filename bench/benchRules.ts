import { createAttributor } from '~/attribution'
import { allRules, createCopy, createRules, isClosed, itemsOf, linesAt, reuseItems } from '~/review'
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

/** What all rules cost over a story of 10,000 words with 300 attributions: medians of thread time, in milliseconds. */
export function benchRules(rounds = 25): readonly RuleRow[] {
  const story = storyToCheck()
  const findingsOf = createAttributor(house.agencies)
  const itemsIn = (one: Story) => itemsOf({ story: one, findings: findingsOf(passagesOf(one)), decisions: [] })
  const items = itemsIn(story)
  const more = { house, origins: [], vouched: [], now: Date.parse('2026-03-14T22:30Z') as Instant }

  const floors: number[] = []
  const cold = Array.from({ length: rounds }, () => {
    floors.push(timed(() => lookAt(structuredClone(story))))
    const fresh = structuredClone(story)
    return timed(() => listOf(createRules(allRules)(createCopy()({ story: fresh, items, ...more }))))
  })

  const check = createRules(allRules)
  const copyOf = createCopy()
  check(copyOf({ story, items, ...more }))
  let now = story
  let kept = items
  const edits = Array.from({ length: rounds * 4 }, (_, round) => {
    now = edited(now, round)
    kept = reuseItems(kept, itemsIn(now))
    return timed(() => listOf(check(copyOf({ story: now, items: kept, ...more }))))
  })
  const floor = median(floors)
  return [
    { what: `all ${allRules.length} rules, cold (${items.length} attributions)`, ms: median(cold), goal: 60, floor },
    { what: `all ${allRules.length} rules, after one edit`, ms: median(edits), goal: 5, floor },
  ]
}

const listOf = (lines: ReturnType<ReturnType<typeof createRules>>) => isClosed(linesAt(lines, 'publish'))
const lookAt = (story: Story) =>
  passagesOf(story).filter(({ text }) => /(?<![\p{L}])(?:harbour|bridge)(?!\p{L})/iu.test(text))

/** Thread time: other processes on the machine weigh little in it. */
function timed(work: () => unknown): number {
  const begun = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1000
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
