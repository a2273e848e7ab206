import { grouped, never } from '~/base'
import { type LayoutTrouble, titleId } from '~/story'
import type { Breach } from '../rules/types.ts'

/**
 * What is wrong in a layout, in words: which layout, what, and how much. How far a story is over is told in steps for its override, or
 * every line written would ask for a new one.
 */
export function layoutBreach(trouble: LayoutTrouble): Breach {
  switch (trouble.kind) {
    case 'over':
      return trouble.layout === 'print' ? linesOver(trouble) : bytesOver(trouble)
    case 'cut':
      return cut(trouble)
    case 'missing':
      return trouble.layout === 'cards' ? notToShow(trouble) : notToHear(trouble)
    case 'lost':
      return lost(trouble)
    default:
      return never(trouble)
  }
}

type Trouble<Kind, Layout = unknown> = Extract<LayoutTrouble, { kind: Kind; layout: Layout }>

/** An override holds until a story is over by another ten lines or kilobytes. */
const step = 10

function linesOver({ layout, lines, words }: Trouble<'over', 'print'>): Breach {
  const says = `Print column: ${counted(lines, 'line')} over. Cut about ${counted(roughly(words), 'word')}, or give it more room.`
  return { block: titleId('headline'), layout, says, on: `print ${Math.ceil(lines / step)}` }
}

function bytesOver({ layout, bytes }: Trouble<'over', 'newsletter'>): Breach {
  const kilobytes = Math.ceil(bytes / 1024)
  const says = `Newsletter: ${grouped(kilobytes)} kB over. Mail programs hide what comes after 102 kB: shorten the story, or mail a part of it.`
  return { block: titleId('headline'), layout, says, on: `newsletter ${Math.ceil(kilobytes / step)}` }
}

const cutWhere = {
  'search title': ['Search result: the title', 'headline'],
  description: ['Search result: the description', 'standfirst'],
  'shared title': ['Social card: the title', 'headline'],
  notification: ['Notification: the headline', 'headline'],
} as const

function cut({ layout, what, words }: Trouble<'cut'>): Breach {
  const [where, field] = cutWhere[what]
  const says = `${where} loses ${quoted(words)}, ${counted(lengthOf(words), 'character')}. Shorten the ${field}.`
  return { block: titleId(field), layout, says, on: `${what} ${words}` }
}

const lacking = {
  headline: 'Search result, social card and notification: no headline. Write one.',
  description: 'Search result: no description. Write a standfirst.',
  picture: 'Social card: no picture. Add one to the story.',
}

function notToShow({ layout, what }: Trouble<'missing', 'cards'>): Breach {
  const breach = { block: titleId(what === 'description' ? 'standfirst' : 'headline'), says: lacking[what], on: what }
  return what === 'picture' ? { ...breach, layout } : breach
}

function notToHear({ what, block, words }: Trouble<'missing', 'spoken'>): Breach {
  const says =
    what === 'alternative text'
      ? 'Screen reader: a picture has no alternative text. Say what it shows.'
      : `Screen reader: a ${what} is missing before ${quoted(words)}. Do not skip a level.`
  return { block, says, on: `${what} ${words}` }
}

const lost = ({ what, block, words }: Trouble<'lost'>): Breach => ({
  block,
  says: `Reader mode: the ${what} ${quoted(words)} is lost. Say it in a paragraph too.`,
  on: `${what} ${words}`,
})

const counted = (count: number, what: string): string => `${grouped(count)} ${what}${count === 1 ? '' : 's'}`

/** Twenty and more to the nearest ten: how many words a line takes is different with each word. */
const roughly = (count: number): number => (count < 20 ? count : Math.round(count / 10) * 10)

/** As readers count, or nearly so: accents and the second halves of rare letters are none of their own. */
const lengthOf = (words: string): number => [...words.normalize().replaceAll(/\p{M}/gu, '').trim()].length

const longest = 60

/** Long words by how they begin and end. */
function quoted(words: string): string {
  const letters = [...words.replaceAll(/\s+/gu, ' ').trim()]
  if (letters.length <= longest) return `“${letters.join('')}”`
  const [begins, ends] = [letters.slice(0, longest / 2).join(''), letters.slice(-longest / 3).join('')]
  return `“${begins.replace(/\s+\S*$/u, '')} … ${ends.replace(/^\S*\s+/u, '')}”`
}
