import { expect, test } from 'vitest'
import { embargo } from './embargo.ts'
import { at, breachesIn, copyWith, storyWith, zone } from './ruleInTest.ts'

const ends = at('2026-03-14T19:20Z')
const said = (now: string, publishAt: string | null = null) =>
  breachesIn(
    embargo,
    copyWith(
      storyWith({
        zone: zone('Asia/Jerusalem'),
        embargo: ends,
        publishAt: publishAt === null ? null : at(publishAt),
      }),
      { now: at(now) },
    ),
  ).map(({ says }) => says)

test('a story under embargo waits, and its zone says how long', () => {
  expect(said('2026-03-14T19:19Z')).toEqual([
    'The story is under embargo until Saturday 14 March 2026 at 21:20 Israel Time. Publish it then.',
  ])
})

test('a time of publishing before the end of the embargo is told, whenever that is', () => {
  const says =
    'The story is planned for Saturday 14 March 2026 at 20:00 Israel Time and under embargo until Saturday 14 March 2026 at 21:20 Israel Time. Plan it for a later time.'
  expect([said('2026-03-14T12:00Z', '2026-03-14T18:00Z'), said('2026-03-15T12:00Z', '2026-03-14T18:00Z')]).toEqual([
    [says],
    [says],
  ])
})

test('an embargo ends at its instant, and a story without one waits for nobody', () => {
  expect(said('2026-03-14T19:20Z')).toEqual([])
  expect(breachesIn(embargo, copyWith(storyWith({})))).toEqual([])
})

test('a zone that no machine has, and an instant that no clock shows, are no accident', () => {
  const broken = storyWith({ zone: zone('Mars/Olympus'), embargo: ends })
  expect(breachesIn(embargo, copyWith(broken)).map(({ says }) => says)).toEqual([
    'The story is under embargo until Saturday 14 March 2026 at 19:20 GMT. Publish it then.',
  ])
  const never = storyWith({ embargo: Number.MAX_VALUE as never })
  expect(breachesIn(embargo, copyWith(never)).map(({ says }) => says)).toEqual([
    'The story is under embargo until a time that no clock shows. Publish it then.',
  ])
})
