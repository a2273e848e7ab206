import { readFileSync } from 'node:fs'
import { writeHtml, writeJsonLd } from '~/interchange'
import { type Block, plainHouse, richText, type Story } from '~/story'
import { benchBlocks, benchStory } from './benchStory.ts'

/** One figure of the renderer: the middle time in milliseconds, and the goal it has. */
export interface PageRow {
  readonly what: string
  readonly ms: number
  readonly goal: number
}

const css = readFileSync('src/interchange/page/page.css', 'utf8')
const options = { house: { ...plainHouse, name: 'The Bench' }, css, picture: () => null }

/** What it takes to make the page of 10,000 words with 60 quotes, with what it says to machines, and to make it again. */
export function benchPage(rounds = 60): readonly PageRow[] {
  const story = benchStory(benchBlocks(10_000, 60))
  const cold = Array.from({ length: rounds }, () => {
    const fresh = structuredClone(story)
    return timed(() => made(fresh))
  })
  let now = story
  made(now)
  const edits = Array.from({ length: rounds * 4 }, (_, round) => {
    now = edited(now, round)
    return timed(() => made(now))
  })
  return [
    { what: 'first page of a process', ms: cold[0] ?? Number.NaN, goal: 10 },
    { what: 'page of a story not seen before', ms: median(cold), goal: 10 },
    { what: 'page after one block changed', ms: median(edits), goal: 0.5 },
  ]
}

/** The page holds what is said to machines; by itself it is what `convert --to json-ld` gives. */
const made = (story: Story): number => writeHtml(story, options).length + writeJsonLd(story, options).length

function edited(story: Story, round: number): Story {
  const paragraphs = story.body.filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
  const chosen = paragraphs[(round * 7) % paragraphs.length]
  const withWord = (block: Block): Block => {
    if (block !== chosen) return block
    if (block.kind === 'quote') return { ...block, words: [richText(`Word ${round}.`), ...block.words.slice(1)] }
    return block.kind === 'paragraph' ? { ...block, text: richText(`Word ${round} stands here.`) } : block
  }
  return { ...story, body: story.body.map(withWord) }
}

function timed(run: () => unknown): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN
