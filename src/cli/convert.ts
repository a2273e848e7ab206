import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  acceptAll,
  readHtml,
  readText,
  storyOf,
  structured,
  wordsLanguage,
  writeFeed,
  writeHtml,
  writeJsonLd,
  writeNewsletter,
  writeStory,
  writeText,
} from '~/interchange'
import { type House, loadPageWords } from '~/story'
import { loadHouse } from './loadHouse.ts'
import { asWritten, type PagePlace, placeOf } from './placeOf.ts'
import { parseHtml } from './parseHtml.ts'
import { called, readInput } from './readInput.ts'
import { readStoryFile, type Source, withoutPictures } from './readStoryFile.ts'
import { Refusal } from './Refusal.ts'
import { tell } from './tell.ts'
import { write } from './write.ts'

/** `stet convert`: one story from one format to another. The same file and house give the same output. */
export async function convert(args: readonly string[]): Promise<number> {
  const { from, to, house: houseFile, edition: id, site, file } = optionsIn(args)
  const house = await loadHouse(houseFile)
  const place = id === undefined ? asWritten : await placeOf(id, house, houseFile)
  const source = await formats[from].read(await readInput(file), house, called(file))
  await write(await outputs[to].write(source, house, { ...place, site }))
  return 0
}

interface Format {
  readonly read: (text: string, house: House, name: string) => Source | Promise<Source>
  readonly write: (source: Source, house: House, place?: PagePlace) => Promise<string> | string
}

/** What a story is read from and written to, by the name it has on the command line. */
export const formats = {
  text: {
    read(text, house) {
      const newId = countingIds()
      const intake = readText(text, house)
      const asked = intake.proposals.filter(({ question }) => question !== undefined)
      tell(asked.map(({ says, question }) => `left as it was: ${says} ${question ?? ''}`))
      return withoutPictures(storyOf(structured(intake, acceptAll(intake), newId), house, newId))
    },
    write: async ({ story }, house) => writeText(story, house, await loadPageWords(story.language)),
  },
  html: {
    read(text, house) {
      const newId = countingIds()
      const read = readHtml(text, parseHtml, newId)
      tell(read.dropped.map((what) => `not in the story: ${what}`))
      return withoutPictures(storyOf(read, house, newId))
    },
    write: async ({ story, picture }, house, { edition, sheet }: PagePlace = asWritten) => {
      const words = await loadPageWords(wordsLanguage(story, edition))
      return writeHtml(story, { house, css: sheet ?? (await pageCss()), picture, words, edition })
    },
  },
  story: {
    read: (text, house, name) => readStoryFile(text, name, house),
    write: ({ story }) => writeStory(story),
  },
} satisfies Record<string, Format>

/** What a story is written to: those, and what says too little to be read back. */
export const outputs = {
  ...formats,
  newsletter: {
    write: async ({ story, picture }, house, { edition }: PagePlace = asWritten) =>
      writeNewsletter(story, { house, picture, words: await loadPageWords(wordsLanguage(story, edition)), edition }),
  },
  'json-ld': {
    write: async ({ story, picture }, house, { edition }: PagePlace = asWritten) =>
      writeJsonLd(story, { house, picture, words: await loadPageWords(story.language), edition }),
  },
  rss: {
    write: async ({ story, picture }, house, { edition, site }: PagePlace = asWritten) =>
      writeFeed(story, { house, picture, words: await loadPageWords(wordsLanguage(story, edition)), edition, site }),
  },
} satisfies Record<string, Pick<Format, 'write'>>

export type FormatName = keyof typeof formats
const isIn = <T extends object>(table: T, name: string | undefined): name is keyof T & string =>
  name !== undefined && Object.hasOwn(table, name)
const namesOf = (table: object): string => Object.keys(table).join(', ')

function optionsIn(args: readonly string[]) {
  const { values, positionals } = parsed(args)
  const { from, to, house, edition } = values
  const site = values.site === undefined ? undefined : originOf(values.site)
  const [file, ...more] = positionals
  if (!isIn(formats, from)) throw new Refusal(`convert needs --from with one of ${namesOf(formats)}.`, { usage: true })
  if (!isIn(outputs, to)) throw new Refusal(`convert needs --to with one of ${namesOf(outputs)}.`, { usage: true })
  if (file === undefined || more.length > 0) throw new Refusal('convert needs one FILE.', { usage: true })
  return { from, to, house, edition, site, file }
}

function originOf(site: string): string {
  if (/^https?:/i.test(site) && URL.canParse(site)) return new URL(site).origin
  throw new Refusal(`convert needs --site with an address such as https://example.org, not “${site}”.`, { usage: true })
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        house: { type: 'string' },
        edition: { type: 'string' },
        site: { type: 'string' },
      },
      allowPositionals: true,
    })
  } catch (trouble) {
    if (trouble instanceof TypeError) throw new Refusal(trouble.message, { usage: true })
    throw trouble
  }
}

/** Ids by count, so that a conversion can be repeated and compared. */
function countingIds() {
  let count = 0
  return () => `b${++count}`
}

const cssOf = (name: string): Promise<string> =>
  readFile(new URL(`../interchange/page/${name}`, import.meta.url), 'utf8')

const pageCss = async (): Promise<string> => `${await cssOf('page.css')}\n${await cssOf('print.css')}`
