import { expect, test } from 'vitest'
import { isInstalled } from './ensureInstalled.mjs'

const lock = (...packages: [string, { version: string; optional?: boolean }][]) => ({
  packages: { '': { version: '1.0.0' }, ...Object.fromEntries(packages) },
})

test('packages as the lock file asks are installed', () => {
  expect(
    isInstalled(lock(['node_modules/a', { version: '1.2.3' }]), lock(['node_modules/a', { version: '1.2.3' }])),
  ).toBe(true)
})

test('no node_modules is not installed', () => {
  expect(isInstalled(lock(), null)).toBe(false)
})

test('a package that is missing or of another version is not installed', () => {
  const wanted = lock(['node_modules/a', { version: '1.2.3' }])
  expect([isInstalled(wanted, lock()), isInstalled(wanted, lock(['node_modules/a', { version: '1.2.2' }]))]).toEqual([
    false,
    false,
  ])
})

test('a package for another kind of machine may be absent, but not out of date', () => {
  const wanted = lock(['node_modules/b-darwin-x64', { version: '2.0.0', optional: true }])
  expect([
    isInstalled(wanted, lock()),
    isInstalled(wanted, lock(['node_modules/b-darwin-x64', { version: '1.0.0' }])),
  ]).toEqual([true, false])
})
