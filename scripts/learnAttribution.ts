/**
 * Learns the weights of the attribution engine from annotated news and writes them as integers.
 * `npx tsx scripts/learnAttribution.ts [corpus.jsonl [file.ts]]`: the same corpus gives the same weights. Takes some three minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packWeights } from '../src/attribution/learned/weights.ts'
import { annotatedSentences, type Article } from './learn/annotatedSentences.ts'
import { learnTwice } from './learn/createLearner.ts'
import { headsOf } from './learn/headsOf.ts'
import { learnCues } from './learn/learnCues.ts'
import { learnRoles } from './learn/learnRoles.ts'

const root = join(import.meta.dirname, '..')
const [
  corpus = join(root, '../shared/eval/attribution/data/train-polnear.jsonl'),
  file = join(root, 'src/attribution/en/learned.ts'),
] = process.argv.slice(2)

/** Places of features, and how many of them may have a weight: the more, the better and the bigger. */
const cueSize = { places: 2 ** 19, sparse: 12, most: 7000 }
const roleSize = { places: 2 ** 20, sparse: 25, most: 11000 }

const sentences = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the benchmark's own format
  .flatMap((line) => annotatedSentences(JSON.parse(line) as Article))
const headOf = headsOf(sentences)
const cues = packWeights({
  places: cueSize.places,
  values: learnTwice(learnCues(sentences, headOf, cueSize.places), cueSize),
})
const roles = packWeights({
  places: roleSize.places,
  values: learnTwice(learnRoles(sentences, headOf, roleSize.places), roleSize),
})
writeFileSync(
  file,
  `// Made by scripts/learnAttribution.ts; counts of news, none of its words.\nexport const cues =\n  '${cues}'\nexport const roles =\n  '${roles}'\n`,
)
const marked = sentences.reduce((sum, one) => sum + one.marked.length, 0)
console.log(
  `${file}: from ${sentences.length} sentences with ${marked} attributions, ${gzipSync(cues).length} + ${gzipSync(roles).length} bytes gzip`,
)
