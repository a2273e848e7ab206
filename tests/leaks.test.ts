import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outputs } from '~/cli/convert.ts'
import { parseXml } from '~/cli/parseXml.ts'
import * as drafts from '~/drafts'
import * as interchange from '~/interchange'
import {
  carriedPicture,
  leaksIn,
  feedOf,
  livePage,
  pageOf,
  pageWith,
  type PageOptions,
  writeFeed,
  writeHtml,
  writeJsonLd,
  writeNewsletter,
  writeStory,
  writeText,
} from '~/interchange'
import * as review from '~/review'
import { plainHouse, plainText } from '~/story'
import { expectDoubtLeftOut, expectNoLeaks, type Rendered, writerFiles, writersOf } from './kit/lookThrough.ts'
import { type MarkedDraft, markedDraft } from './kit/markedDraft.ts'
import { jpegWith } from './kit/pictureFiles.ts'

const house = { ...plainHouse, name: 'The Test' }
const options: PageOptions = { house, css: 'p { margin: 0 }', picture: (hash) => `blob:${hash}` }
const { picture } = options
const overHttps: PageOptions['picture'] = (hash) => `https://pictures.example/${hash}`

/**
 * Every way out for readers that needs no window, by its name in the code, and what it makes of a draft. Who adds an output adds it
 * here, or to `forNewsroom` with the reason; the first test fails until then. `leaksInWindow.test.tsx` has the others.
 */
const forReaders: Readonly<Record<string, Rendered>> = {
  'interchange pageOf': ({ story }) => JSON.stringify(pageOf(story, options)),
  'interchange pageWith': ({ story }) => JSON.stringify(pageWith(livePage, story, options)),
  'interchange writeHtml': ({ story }) => writeHtml(story, options),
  'interchange writeText': ({ story }) => writeText(story),
  'interchange writeJsonLd': ({ story }) => writeJsonLd(story, options),
  'convert --to html': ({ story }) => outputs.html.write({ story, picture }, house),
  'interchange writeNewsletter': ({ story }) => writeNewsletter(story, options),
  'interchange writeFeed': ({ story }) =>
    writeFeed(story, { ...options, picture: overHttps }) + JSON.stringify(feedOf(story, options)),
  'file writeXmp': packetsOf,
  'convert --to rss': ({ story }) => outputs.rss.write({ story, picture }, house),
  'convert --to newsletter': ({ story }) => outputs.newsletter.write({ story, picture }, house),
  'convert --to json-ld': ({ story }) => outputs['json-ld'].write({ story, picture }, house),
  'convert --to text': ({ story }) => outputs.text.write({ story, picture }, house),
}

/** What is for the newsroom, and why its notes belong there. */
const forNewsroom: Readonly<Record<string, string>> = {
  'interchange writeStory': 'a story whole, in our own form, to be opened in Stet again',
  'convert --to story': 'the same from the command line',
  'drafts writeDraftFile': 'a draft whole, with its log, to be opened in Stet again',
  'review writeLedgerCsv': 'the ledger with its questions and doubts, for the desk',
  'review writeLedgerPage': 'the same on paper',
}

/** Writers that make no output of a story, or whose room lends them by another of the names above. */
const noOutput: Readonly<Record<string, string>> = {
  'file writeHtml': 'interchange writeHtml',
  'file writeJsonLd': 'interchange writeJsonLd',
  'file writeFeed': 'interchange writeFeed',
  'file writeNewsletter': 'interchange writeNewsletter',
  'file writeText': 'interchange writeText',
  'file writeStory': 'interchange writeStory',
  'file writeDraftFile': 'drafts writeDraftFile',
  'file writeLedgerCsv': 'review writeLedgerCsv',
  'file writeLedgerPage': 'review writeLedgerPage',
  'file writeRecords': 'file writeXmp, in an older form',
  'review writeTable': 'what tables are written with',
  'interchange pageTroubles': 'what is wrong in its layouts, told to the newsroom',
  'file writeTable': 'review writeTable',
}

/** What the files of the story's pictures say in an export. */
function packetsOf({ story }: MarkedDraft): string {
  const options = { house, parser: parseXml, language: story.language }
  return story.body
    .flatMap((block) =>
      block.kind === 'photo'
        ? [carriedPicture(Uint8Array.from(jpegWith({})), { ...block, name: block.picture?.name ?? '' }, options).packet]
        : [],
    )
    .join('\n')
}

const waysOut = [
  ...writersOf('interchange', interchange),
  ...writersOf('drafts', drafts),
  ...writersOf('review', review),
  ...writerFiles(['base', 'story', 'attribution', 'review', 'interchange', 'drafts', 'desk', 'cli']),
  ...Object.keys(outputs).map((name) => `convert --to ${name}`),
]

test('every way out is looked through here, or is for the newsroom', () => {
  const known = { ...forReaders, ...forNewsroom, ...noOutput }
  expect(waysOut.filter((name) => !(name in known))).toEqual([])
  expect(Object.keys(known).filter((name) => !waysOut.includes(name))).toEqual([])
})

test.each(Object.entries(forReaders))(
  'nothing of the newsroom’s is in a thousand stories as: %s',
  async (_, made) => {
    await expect(expectNoLeaks(made)).resolves.toBeUndefined()
  },
  120_000,
)

test.each(Object.entries(forReaders))(
  'a doubtful step is as if it were not there in: %s',
  async (_, made) => {
    await expect(expectDoubtLeftOut(made)).resolves.toBeUndefined()
  },
  60_000,
)

test('the marks are found where they are: in files for the newsroom', () => {
  fc.assert(
    fc.property(markedDraft, ({ story, noted, marks }) => {
      // Where half of a note is bold, its words are two in the file.
      const broken = story.body.map((block) => (block.kind === 'note' ? plainText(block.text) : '')).join('\n')
      expect(leaksIn(`${writeStory(story)}${JSON.stringify(noted)}${broken}`, marks)).toEqual(marks)
    }),
    { seed: 20161002, numRuns: 100 },
  )
})
