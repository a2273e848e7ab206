import { expect, inject, test } from 'vitest'
import { dice } from '../../bench/benchStory.ts'
import { findChromium } from '../../scripts/findChromium.mjs'
import type { Promised } from '../../scripts/torture/promise.ts'
import { tortures } from '../../scripts/torture/tortures.ts'

const executable = findChromium()
if (executable === null) throw new Error('There is no Chromium on this machine: npm test says what to do')

const untimed = Object.entries(tortures).filter(([, { isTimed }]) => isTimed !== true)

test.for(untimed)('%s: what Stet promises of a draft holds, in short', async ([, { run, short }]) => {
  const notes: string[] = []
  const lab = { executable, address: inject('address'), roll: dice(7), note: (line: string) => notes.push(line) }
  const promises = await run(lab, short)
  const broken = promises.filter(({ judged }: Promised) => judged === 'BROKEN')
  expect(broken, notes.join('\n')).toEqual([])
  expect(promises).not.toEqual([])
})
