// `npm run bench:rules`: what all rules cost over a long story, cold and after one edit, as a table in Markdown.
import { benchRules } from '../bench/benchRules.ts'

console.log('| what | median | goal | times one look at every passage |')
console.log('| --- | --- | --- | --- |')
for (const { what, ms, goal, floor } of benchRules()) {
  console.log(`| ${what} | ${ms.toFixed(2)} ms | ≤ ${goal} ms | ${(ms / floor).toFixed(1)} (${floor.toFixed(2)} ms) |`)
}
