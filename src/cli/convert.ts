import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  acceptAll,
  readHtml,
  readStory,
  readText,
  storyOf,
  structured,
  writeHtml,
  writeStory,
  writeText,
} from '~/interchange'
import type { House, Story } from '~/story'
import { loadHouse } from './loadHouse.ts'
import { parseHtml } from './parseHtml.ts'
import { called, readInput } from './readInput.ts'
import { Refusal } from './Refusal.ts'
import { write } from './write.ts'

/** `stet convert`: one story from one format to another. The same file and house give the same output. */
export async function convert(args: readonly string[]): Promise<number> {
  const { from, to, house: houseFile, file } = optionsIn(args)
  const house = await loadHouse(houseFile)
  const story = formats[from].read(await readInput(file), house, called(file))
  await write(await formats[to].write(story, house))
  return 0
}

interface Format {
  readonly read: (text: string, house: House, name: string) => Story
  readonly write: (story: Story, house: House) => Promise<string> | string
}

const formats = {
  text: {
    read(text, house) {
      const newId = countingIds()
      const intake = readText(text, house)
      const asked = intake.proposals.filter(({ question }) => question !== undefined)
      tell(asked.map(({ says, question }) => `left as it was: ${says} ${question ?? ''}`))
      return storyOf(structured(intake, acceptAll(intake), newId), house, newId)
    },
    write: writeText,
  },
  html: {
    read(text, house) {
      const newId = countingIds()
      const read = readHtml(text, parseHtml, newId)
      tell(read.dropped.map((what) => `not in the story: ${what}`))
      return storyOf(read, house, newId)
    },
    write: async (story, house) => writeHtml(story, { house, css: await pageCss(), picture: () => null }),
  },
  story: {
    read(text, _house, name) {
      const read = readStory(text)
      if (read.kind === 'refused') throw new Refusal(`${name}: ${read.says}`)
      if (read.readOnly) tell([`${name} was written by a newer Stet; parts of it are not shown.`])
      return read.story
    },
    write: writeStory,
  },
} satisfies Record<string, Format>

type FormatName = keyof typeof formats
const isFormat = (name: string | undefined): name is FormatName => name !== undefined && Object.hasOwn(formats, name)

function optionsIn(args: readonly string[]) {
  const { values, positionals } = parsed(args)
  const { from, to, house } = values
  const [file, ...more] = positionals
  const names = Object.keys(formats).join(', ')
  if (!isFormat(from)) throw new Refusal(`convert needs --from with one of ${names}.`, { usage: true })
  if (!isFormat(to)) throw new Refusal(`convert needs --to with one of ${names}.`, { usage: true })
  if (file === undefined || more.length > 0) throw new Refusal('convert needs one FILE.', { usage: true })
  return { from, to, house, file }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' }, house: { type: 'string' } },
      allowPositionals: true,
    })
  } catch (trouble) {
    if (trouble instanceof TypeError) throw new Refusal(trouble.message, { usage: true })
    throw trouble
  }
}

const tell = (lines: readonly string[]) => {
  for (const line of lines) process.stderr.write(`stet: ${line}\n`)
}

/** Ids by count, so that a conversion can be repeated and compared. */
function countingIds() {
  let count = 0
  return () => `b${++count}`
}

const pageCss = (): Promise<string> => readFile(new URL('../interchange/page/page.css', import.meta.url), 'utf8')
