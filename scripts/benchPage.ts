// `npm run bench:page`: what the published page costs to make, in Node, with what it says to machines.
import { benchPage } from '../bench/benchPage.ts'

console.log('| figure | asked | here |\n| --- | --: | --: |')
for (const { what, ms, goal } of benchPage()) console.log(`| ${what} | ≤ ${goal} ms | ${ms.toFixed(2)} ms |`)
