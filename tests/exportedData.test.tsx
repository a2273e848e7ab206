import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deskInTest } from '~/app/panes/deskInTest.tsx'
import { sampleStory } from '~/app/sample/sampleStory.ts'
import { writeFileOf } from '~/app/writing/fileOf.ts'
import { createMemoryKeeper, draftId } from '~/drafts'
import { writeStory } from '~/interchange'
import { type BlobHash, readHouseText } from '~/story'
import { fakeClock } from './kit/fakeClock.ts'
import { file, stet } from './kit/runStet.ts'

const read = readHouseText(readFileSync('public/house.json', 'utf8'))
if (read.kind === 'refused') throw new Error(read.problems.join('\n'))
const { house } = read
let count = 0
const story = sampleStory(() => `s${++count}`, 'a'.repeat(64) as BlobHash)
const given = file('sample.stet.json', writeStory(story))

test.each([undefined, ...house.editions])(
  'JSON-LD out of the menu is byte for byte that of the command line: edition $id',
  async (edition) => {
    const { desk } = deskInTest([], { story })
    const opened = { ...desk, draft: draftId('draft') }
    const keeper = createMemoryKeeper(fakeClock())
    const made = await writeFileOf('json-ld', { desk: opened, keeper, house, edition })
    const place = edition === undefined ? [] : ['--edition', edition.id]
    const ran = await stet(['convert', '--from', 'story', '--to', 'json-ld', ...place, given])
    expect(made).toEqual({ story, text: ran.out, type: 'application/ld+json', extension: 'jsonld' })
    expect(ran.out).toContain('"@type":"Quotation"')
  },
  60_000,
)
