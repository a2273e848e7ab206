// `npm run bench:review`: what review costs, as a table in Markdown. Each figure is the middle one of several fresh processes:
// what runs once a session runs before the machine has warmed up. `--only NAME` measures one group.
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Figure } from '../bench/review/figures.ts'
import { copiedFigures, largeOriginFigures, verbatimFigures } from '../bench/review/originFigures.ts'

/** Each group is measured in a process of its own. */
const groups: Readonly<Record<string, () => readonly Figure[]>> = {
  verbatim: verbatimFigures,
  'large origin': largeOriginFigures,
  copied: copiedFigures,
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, once: { type: 'string' } },
})

/** What a fresh process measures of a group. */
const measured = (group: string): readonly Figure[] =>
  // The process prints what `Figure` says, and nothing else.
  JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, import.meta.filename, '--once', group], { encoding: 'utf8' }),
  ) as readonly Figure[]

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

function rowsOf(group: string): readonly string[] {
  const runs = Array.from({ length: Number(values.rounds) }, () => measured(group))
  return (runs[0] ?? []).map(({ figure, goal, unit, cpu }, at) => {
    const value = middle(runs.map((run) => run[at]?.value ?? 0))
    const busy = cpu === undefined ? '' : `${middle(runs.map((run) => run[at]?.cpu ?? 0)).toFixed(1)} ms`
    return `| ${figure} | ${goal} | ${unit === '' ? value : `${value.toFixed(1)} ${unit}`} | ${busy} |`
  })
}

if (values.once !== undefined) {
  console.log(JSON.stringify(groups[values.once]?.() ?? []))
} else {
  const chosen = Object.keys(groups).filter((group) => values.only === undefined || group === values.only)
  console.log(
    ['| figure | goal | here | of it at work |', '| --- | --- | --- | --- |', ...chosen.flatMap(rowsOf)].join('\n'),
  )
}
