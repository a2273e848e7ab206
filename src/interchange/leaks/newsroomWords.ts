import { audienceOf, passagesOf, plainText, type Story } from '~/story'
import { bareWords } from './bareWords.ts'

/**
 * The words that no output for readers may hold: those of notes to the desk, of queries and of blocks that are not known, and
 * those `beside` the text (questions, answers, reasons). They come in short runs, so that half a note is found too; what
 * readers get anyway, because the note repeats it, is not among them.
 */
export function newsroomWords(story: Story, beside: readonly string[] = []): readonly string[] {
  const kept = new Set(story.body.filter(isKept).map(({ id }) => id))
  const passages = passagesOf(story)
  const published = [
    ...passages.filter(({ place }) => !kept.has(place.block)).map(({ text }) => text),
    story.slug,
    story.section,
  ].map(bareWords)
  return [...story.body.map(keptText), ...beside].flatMap(runsOf).filter((run) => {
    const bare = bareWords(run)
    return bare.length >= shortest && !published.some((text) => text.includes(bare))
  })
}

const isKept = (block: Story['body'][number]): boolean =>
  block.kind === 'unknown' || (block.kind === 'note' && audienceOf(block.purpose) === 'newsroom')

function keptText(block: Story['body'][number]): string {
  if (block.kind === 'unknown') return block.text
  return block.kind === 'note' && isKept(block) ? plainText(block.text) : ''
}

/** Fewer letters stand in any story by chance. */
const shortest = 12
const runLength = 6

function runsOf(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const runs = Math.max(1, Math.floor(words.length / runLength))
  return Array.from({ length: runs }, (_, at) =>
    words.slice(at * runLength, at === runs - 1 ? words.length : (at + 1) * runLength).join(' '),
  )
}
