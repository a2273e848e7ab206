import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isBuildStale } from './isBuildStale.mjs'

/** A project whose files were last written at the given seconds. */
function project(files: Record<string, number>): string {
  const root = mkdtempSync(join(tmpdir(), 'stet-build-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, seconds] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), '')
    utimesSync(join(root, path), seconds, seconds)
  }
  return root
}

test('no build is stale', () => {
  expect(isBuildStale(project({ 'src/a.ts': 1 }))).toBe(true)
})

test('a build newer than all it is made of stands', () => {
  expect(isBuildStale(project({ 'src/app/a.ts': 1, 'public/house.json': 1, 'dist/index.html': 2 }))).toBe(false)
})

test('a source changed after the build makes it stale', () => {
  expect(isBuildStale(project({ 'src/app/a.ts': 3, 'dist/index.html': 2 }))).toBe(true)
})

test('a test changed after the build does not', () => {
  expect(isBuildStale(project({ 'src/app/a.test.ts': 3, 'dist/index.html': 2 }))).toBe(false)
})
