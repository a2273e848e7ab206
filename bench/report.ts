import type { Code } from '../tests/kit/weighCode.ts'
import { kilobytesOf } from '../tests/kit/weighCode.ts'
import type { Typed } from './measure.ts'

/** One visit of one target with one story. Times are ms, the heap is bytes. */
export interface Visit {
  readonly target: string
  readonly words: number
  readonly ready: number
  readonly loadCpu: number
  readonly heap: number
  readonly typed: Typed
  readonly code: readonly Code[]
}

/** The value that the share `part` of the numbers does not pass; NaN without numbers. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

const median = (numbers: readonly number[]) => quantile(numbers, 0.5)

interface Figures {
  readonly p50: number
  readonly p95: number
  readonly whole: number
  readonly ready: number
  readonly loadCpu: number
  readonly heap: number
  readonly gzip: number
}

export function figuresOf(visits: readonly Visit[]): Figures {
  const keys = visits.flatMap(({ typed }) => typed.keys)
  return {
    p50: median(keys),
    p95: quantile(keys, 0.95),
    whole: median(visits.map(({ typed }) => typed.whole)),
    ready: median(visits.map(({ ready }) => ready)),
    loadCpu: median(visits.map(({ loadCpu }) => loadCpu)),
    heap: median(visits.map(({ heap }) => heap)) / 1e6,
    gzip: median(visits.map(({ code }) => kilobytesOf(code))),
  }
}

/** A Markdown table of one story length; every figure with its ratio to the same figure of `against`. */
export function tableOf(visits: readonly Visit[], words: number, against: string): string {
  const sized = visits.filter((visit) => visit.words === words)
  const base = figuresOf(sized.filter(({ target }) => target === against))
  const names = [...new Set(sized.map(({ target }) => target))]
  const rows = names.map((name) => {
    const own = figuresOf(sized.filter(({ target }) => target === name))
    const cell = (key: keyof Figures, digits: number) =>
      `${own[key].toFixed(digits)} (${(own[key] / base[key]).toFixed(2)}×)`
    return `| ${name} | ${cell('p50', 2)} | ${cell('p95', 2)} | ${cell('whole', 2)} | ${cell('ready', 0)} | ${cell('loadCpu', 0)} | ${cell('heap', 1)} | ${cell('gzip', 1)} |`
  })
  return [
    `### ${words.toLocaleString('en')} words (in brackets: times ${against})`,
    '',
    '| target | key CPU p50, ms | p95 | whole cost a key | cold load to editable, ms | its CPU | JS heap, MB | JS + CSS, gzip kB |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
  ].join('\n')
}

/** React commits a key, and which components they drew again, most often first. */
export function commitsOf({ target, typed }: Visit): string {
  const keys = typed.keys.length
  const drawn = Object.entries(typed.drawn)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 25)
    .map(([name, times]) => `${name} ${(times / keys).toFixed(2)}`)
  return `React commits a key, ${target}: ${(typed.commits / keys).toFixed(2)}\n  drawn again a key: ${drawn.join(', ') || 'nothing'}`
}
