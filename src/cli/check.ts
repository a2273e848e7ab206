import { parseArgs } from 'node:util'
import { createAttributor } from '~/attribution'
import { instantAt, nothingNoted } from '~/drafts'
import { missingOnCards, pageTroubles, wordsLanguage } from '~/interchange'
import {
  allRules,
  createCopy,
  createRules,
  isBlocking,
  isClosed,
  itemsOf,
  layoutLines,
  type LineAt,
  linesAt,
  type SeenLayouts,
} from '~/review'
import {
  type BlockId,
  type Edition,
  type House,
  type LayoutTrouble,
  loadPageWords,
  passagesOf,
  passagesOfBlock,
  type Story,
} from '~/story'
import { formats } from './convert.ts'
import { formatOf } from './formatOf.ts'
import { loadHouse } from './loadHouse.ts'
import { parseHtml } from './parseHtml.ts'
import { editionOf } from './placeOf.ts'
import { called, readInput } from './readInput.ts'
import type { Source } from './readStoryFile.ts'
import { Refusal } from './Refusal.ts'
import { tell } from './tell.ts'
import { write } from './write.ts'

/** `stet check`: the list before publishing of each file, or of it in one edition, a line each. 1 where something blocks, 2 where a file cannot be read. */
export async function check(args: readonly string[]): Promise<number> {
  const { house: houseFile, edition: id, files } = optionsIn(args)
  const house = await loadHouse(houseFile)
  const edition = id === undefined ? null : editionOf(id, house)
  const linesFor = createGate(house)
  let closed = false
  let unread = false
  for (const file of files) {
    const source = await readOrTell(file, house)
    if (source === null) {
      unread = true
      continue
    }
    const lines = linesFor(source, await seenOf(source.story, house)).filter((line) => isIn(line, edition))
    closed ||= isClosed(lines)
    const numberOf = numbersOf(source.story)
    for (const line of lines) await write(rowOf([file, levelOf(line), line.rule, numberOf(line), line.says]))
  }
  tell([unjudgedIn(house)])
  if (unread) return 2
  return closed ? 1 : 0
}

function createGate(house: House): (source: Source, seen: readonly SeenLayouts[]) => readonly LineAt[] {
  const findingsOf = createAttributor(house.agencies)
  const linesOf = createRules(allRules)
  return ({ story, noted = nothingNoted }, seen) => {
    const { decisions, origins, vouched, overrides } = noted
    const items = itemsOf({ story, findings: findingsOf(passagesOf(story)), decisions })
    const copy = createCopy()({ story, items, house, origins, vouched, now: instantAt(Date.now()) })
    const lines = linesOf(copy)
    return linesAt([...lines, ...layoutLines(seen, house, lines)], 'publish', overrides)
  }
}

/** What is wrong in the layouts that can be judged without drawing, as the story was written and as each edition publishes it. */
const seenOf = (story: Story, house: House): Promise<readonly SeenLayouts[]> =>
  Promise.all(
    [null, ...house.editions].map(async (edition) => ({ edition, troubles: await troublesIn(story, house, edition) })),
  )

async function troublesIn(story: Story, house: House, seenFrom: Edition | null): Promise<readonly LayoutTrouble[]> {
  const edition = seenFrom ?? undefined
  const words = await loadPageWords(wordsLanguage(story, edition))
  return [...missingOnCards(story), ...pageTroubles(story, { house, edition, words, parse: parseHtml })]
}

/** Whether a line is about this edition's page; about any, where none is asked for. */
const isIn = ({ editions }: LineAt, edition: Edition | null): boolean =>
  edition === null || (editions?.some(({ id }) => id === edition.id) ?? true)

/** How wide words are set and how many lines they take needs a browser's typefaces, and what a reader mode leaves its DOM. */
const unjudgedIn = ({ print }: House): string =>
  `not looked at, as it takes a browser: the words that search results, cards and notifications cut (layout-cut), what a reader mode loses (layout-lost)${print === undefined ? '' : ', lines that have no room in the print column (layout-over)'}.`

/** What cannot be read is told, and the other files are gone on with. */
async function readOrTell(file: string, house: House): Promise<Source | null> {
  try {
    const text = await readInput(file)
    return await formats[formatOf(file, text)].read(text, house, called(file))
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble
    tell([trouble.message])
    return null
  }
}

/** Titles are 0, the blocks of the body are counted from 1; an item of a list is in its list. */
function numbersOf({ body }: Story): (line: LineAt) => number {
  const numbers = new Map<BlockId, number>()
  body.forEach((block, at) => {
    numbers.set(block.id, at + 1)
    for (const { place } of passagesOfBlock(block)) numbers.set(place.block, at + 1)
  })
  return ({ block }) => numbers.get(block) ?? 0
}

const levelOf = (line: LineAt): string => (line.level === 'block' && !isBlocking(line) ? 'overridden' : line.level)

const rowOf = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => String(cell).replace(/[\t\r\n\u2028\u2029]+/g, ' ')).join('\t')}\n`

function optionsIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { house: { type: 'string' }, edition: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new Refusal('check needs a FILE, or several.', { usage: true })
    return { ...values, files: positionals }
  } catch (trouble) {
    if (trouble instanceof TypeError) throw new Refusal(trouble.message, { usage: true })
    throw trouble
  }
}
