import { expect, test } from 'vitest'

test('the house runs on the Node that package.json pins', () => {
  expect(process.version).toBe('v24.21.0')
})
