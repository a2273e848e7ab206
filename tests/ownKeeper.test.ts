import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keeperContract } from './contracts/keeper.ts'
import { createOurKeeper } from './kit/ownKeeper.ts'

keeperContract('the keeper that the README shows', async (clock) => {
  const keeper = createOurKeeper(clock.now)
  return { here: keeper, there: keeper }
})

test('the keeper that the README shows is the one that was tested, in 40 lines', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
  const shown = read('kit/ownKeeper.ts')
  expect(read('../README.md')).toContain(`\`\`\`ts\n${shown}\`\`\`\n`)
  expect(shown.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
})
