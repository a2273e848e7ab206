import { expect, test } from 'vitest'
import { withPlatforms } from './lockPlatforms.mjs'

test('a binary for another kind of machine gets the entry that npm left out', () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.0.0' } },
    },
  }
  expect(withPlatforms(lock)).toEqual({
    added: ['@tool/linux-arm64-musl'],
    lock: {
      lockfileVersion: 3,
      packages: {
        'node_modules/@tool/linux-arm64-musl': {
          version: '1.0.0',
          cpu: ['arm64'],
          dev: true,
          libc: ['musl'],
          optional: true,
          os: ['linux'],
        },
        'node_modules/tool': lock.packages['node_modules/tool'],
      },
    },
  })
})

test('an optional package that belongs to no kind of machine is left as npm wrote it', () => {
  const lock = { packages: { 'node_modules/tool': { version: '1.0.0', optionalDependencies: { colours: '1.0.0' } } } }
  expect(withPlatforms(lock)).toEqual({ lock, added: [] })
})
