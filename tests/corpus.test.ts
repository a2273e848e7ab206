import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acceptAll, readHtml, readStory, readText, storyOf, structured, writeHtml, writeStory } from '~/interchange'
import { type House, readHouse, type Story } from '~/story'
import { parseHtml } from '../src/cli/parseHtml.ts'
import { expectLawful } from './kit/expectLawful.ts'
import { faultsIn } from './kit/faultsIn.ts'

const corpus = join(import.meta.dirname, 'corpus')
const folders = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const shipped = readHouse(JSON.parse(readFileSync('public/house.json', 'utf8')))
if (shipped.kind === 'refused') throw new Error(shipped.problems.join('\n'))
const { house } = shipped

const counting = () => {
  let count = 0
  return () => `b${++count}`
}

/** The story of a folder's input, with everything accepted that is not a question: what `stet convert` makes. */
function storyIn(folder: string, house: House): Story {
  const newId = counting()
  const html = join(corpus, folder, 'input.html')
  if (existsSync(html)) return storyOf(readHtml(readFileSync(html, 'utf8'), parseHtml, newId), house, newId)
  const intake = readText(readFileSync(join(corpus, folder, 'input.txt'), 'utf8'), house)
  return storyOf(structured(intake, acceptAll(intake), newId), house, newId)
}

test('there is a corpus', () => {
  expect(folders.length).toBeGreaterThan(5)
})

for (const { name } of folders) {
  test(`corpus: ${name}`, () => {
    const story = storyIn(name, house)
    const expected = readStory(readFileSync(join(corpus, name, 'story.json'), 'utf8'))
    expect(story).toEqual(expected.kind === 'read' ? expected.story : expected.says)
    expect(writeStory(story)).toBe(readFileSync(join(corpus, name, 'story.json'), 'utf8'))
    expectLawful(story)
    expect(faultsIn(writeHtml(story, { house, css: '', picture: () => null }))).toEqual([])
  })
}
