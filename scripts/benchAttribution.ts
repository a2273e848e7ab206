// `npm run bench:attribution`: how well and how fast the engine finds who said what, as a table in Markdown.
// The corpora and their scorer are not part of the project; figures that need them are left out where they are missing.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { build } from 'vite'
import { attributeText, createAttributor, type TextAttribution } from '~/attribution'
import type { BlockId, Passage } from '~/story'
import { tellingOf, wireSample } from '../src/attribution/kit/wireSample.ts'
import { projectRoot } from './projectRoot.mjs'

const corpora = join(projectRoot, '../shared/eval/attribution')
const wireSamplePath = join(projectRoot, '../shared/samples/wire-aleppo.txt')
const results = join(projectRoot, 'results/attribution')
const hasCorpora = existsSync(join(corpora, 'evaluate.mjs'))

const article = v.object({ id: v.string(), text: v.string() })
const counts = v.object({
  precision: v.number(),
  recall: v.number(),
  f1: v.number(),
  tp: v.number(),
  p: v.number(),
  g: v.number(),
})
const scored = v.object({ metrics: v.record(v.string(), counts) })
type Scores = v.InferOutput<typeof scored>['metrics']

const read = (name: string) =>
  readFileSync(join(corpora, 'data', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(article, JSON.parse(line)))

/** What the scorer says of the findings that `keep` lets through. */
function score(name: string, keep: (found: TextAttribution) => boolean = () => true): Scores {
  const predictions = join(results, `${name}.jsonl`)
  const report = join(results, `${name}.json`)
  const lines = read(name).map(({ id, text }) => JSON.stringify({ id, attributions: attributeText(text).filter(keep) }))
  writeFileSync(predictions, `${lines.join('\n')}\n`)
  const gold = join(corpora, 'data', `${name}.jsonl`)
  const run = spawnSync(
    process.execPath,
    [join(corpora, 'evaluate.mjs'), '--gold', gold, '--pred', predictions, '--json', report],
    { encoding: 'utf8' },
  )
  if (run.status !== 0) throw new Error(`The scorer failed on ${name}: ${run.stderr}`)
  return v.parse(scored, JSON.parse(readFileSync(report, 'utf8'))).metrics
}

type Row = readonly [figure: string, goal: string, value: string]
const percent = (value: number | undefined): string => (value === undefined ? '–' : (100 * value).toFixed(1))

function newsRows(name: string, scores: Scores): readonly Row[] {
  const f1 = (measure: string) => percent(scores[measure]?.f1)
  const goals = name === 'dev-polnear' ? ['≥ 92 / 80', '≥ 76 / 57', '≥ 82', '≥ 94', '≥ 60'] : ['', '≥ 80 /', '', '', '']
  const both = (subset: string) => `${f1(`${subset} joint partial`)} / ${f1(`${subset} joint exact`)}`
  const given = scores['speech speaker given content, partial']
  return [
    [`${name}, direct: joint partial / exact`, goals[0] ?? '', both('direct')],
    [`${name}, mixed: joint partial / exact`, '', both('mixed')],
    [`${name}, indirect: joint partial / exact`, '', both('indirect')],
    [`${name}, speech: joint partial / exact`, goals[1] ?? '', both('speech')],
    [`${name}, speech: content partial`, goals[2] ?? '', f1('speech content partial')],
    [`${name}, speech: speaker right, given content`, goals[3] ?? '', percent(given && given.tp / given.g)],
    [`${name}, all: joint partial`, goals[4] ?? '', f1('all joint partial')],
  ]
}

const creditRow = (name: string, scores: Scores): Row => [
  `${name}, credits: name / caption exact`,
  '≥ 95',
  `${percent(scores['credit name exact']?.f1)} / ${percent(scores['credit caption exact']?.f1)}`,
]

function corpusRows(): readonly Row[] {
  mkdirSync(results, { recursive: true })
  const [polnear, gum, captions] = [score('dev-polnear'), score('dev-gum'), score('captions-grid')]
  const certain = ['dev-polnear', 'dev-gum'].map((name): Row => {
    const only = score(name, ({ confidence, type }) => confidence === 'certain' && type === 'direct')
    const found = only['all joint partial']
    return [`${name}, certain and direct: precision`, '≥ 97', `${percent(found?.precision)} of ${found?.p ?? 0}`]
  })
  const chain = gum['chain both links']
  return [
    ...newsRows('dev-polnear', polnear),
    ...newsRows('dev-gum', gum),
    creditRow('dev-gum', gum),
    creditRow('captions-grid', captions),
    ['dev-gum, chains: both links', '≥ 6 of 9 of the whole', `${chain?.tp ?? 0} of ${chain?.g ?? 0}`],
    ...certain,
  ]
}

function sampleRow(): Row {
  const text = readFileSync(wireSamplePath, 'utf8')
  const told = new Set(tellingOf(text, attributeText(text)).map((one) => one.join(': ')))
  const right = wireSample.filter((one) => told.has(one.join(': ')))
  return ['sample wire story: words, source and chain', 'all', `${right.length} of ${wireSample.length}`]
}

const passageOf = (text: string, index: number): Passage => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these blocks live as long as this run
  place: { block: `b${index}` as BlockId, field: 'text' },
  kind: 'paragraph',
  text,
})
const countOf = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).length
const madeUp = [
  'The mayor of the town said on Sunday that the bridge would be closed for a week, and “we are sorry,” she added.',
  'Nobody came to the hall that day, which was cold and grey, and the lamps in the square were lit at noon.',
]
const paragraphs = (): readonly string[] =>
  hasCorpora ? read('dev-polnear').flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== '')) : madeUp

/** The fastest of some rounds, in ms: the machine is shared. */
const fastest = (rounds: number, work: (round: number) => void): number =>
  Math.min(
    ...Array.from({ length: rounds }, (_, round) => {
      const start = performance.now()
      work(round)
      return performance.now() - start
    }),
  )

function speedRows(): readonly Row[] {
  const source = paragraphs()
  const texts: string[] = []
  for (let at = 0, words = 0; words < 10_000; at++) {
    const text = `${source[at % source.length] ?? ''}${at < source.length ? '' : ` ${at}`}`
    texts.push(text)
    words += countOf([text])
  }
  const story = texts.map(passageOf)
  const start = performance.now()
  createAttributor()(story)
  const first = performance.now() - start
  const warm = fastest(7, () => createAttributor()(story))
  const attribute = createAttributor()
  attribute(story)
  const times = Array.from({ length: 200 }, (_, round) => {
    const at = (round * 37) % story.length
    const edited = story.with(at, passageOf(`${texts[at] ?? ''} And the mayor said that it was ${round}.`, at))
    return fastest(1, () => attribute(edited))
  }).toSorted((a, b) => a - b)
  const thousands = countOf(texts) / 1000
  const ms = (value: number | undefined) => `${(value ?? 0).toFixed(2)} ms`
  return [
    [
      '1,000 words, the first story of a process / later',
      '≤ 15 ms',
      `${ms(first / thousands)} / ${ms(warm / thousands)}`,
    ],
    ['one edited paragraph of 10,000 words, p50 / p95', '≤ 2 ms', `${ms(times[100])} / ${ms(times[190])}`],
  ]
}

/** The engine's own code and data as a worker loads them, bundled and minified. */
async function weightRow(): Promise<Row> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': join(projectRoot, 'src') } },
    build: {
      target: 'es2023',
      write: false,
      // No library build: that leaves the spaces in.
      rolldownOptions: {
        input: join(projectRoot, 'src/attribution/createAttributor.ts'),
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const code = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((one) => (one.type === 'chunk' ? one.code : ''))
  return ['engine, bundled and gzipped', '≤ 60 kB', `${(gzipSync(code.join('')).length / 1000).toFixed(1)} kB`]
}

const speed = speedRows() // before anything else has warmed the engine up
if (!hasCorpora) console.log(`The corpora are not here (${corpora}): their figures are left out.\n`)
if (!existsSync(wireSamplePath)) console.log(`The sample story is not here (${wireSamplePath}).\n`)
const rows: readonly Row[] = [
  ...(hasCorpora ? corpusRows() : []),
  ...(existsSync(wireSamplePath) ? [sampleRow()] : []),
  ...speed,
  await weightRow(),
]
console.log(
  ['| figure | goal | here |', '| --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
)
