import { expect, test } from 'vitest'
import type { Desk } from '~/desk'
import type { Decision, Person, Ruling } from '~/review'
import type { BlockId, Instant } from '~/story'
import { dana, noa, twoAtOneStory } from '~tests/kit/twoAtOneStory.ts'
import { overruled } from './overruled.ts'

const chain = [{ role: 'said by', name: 'The port authority', doubtful: false }] as const

const rules = (desk: Desk, by: Person, ruling: Ruling['ruling'], words = 'The harbour closed') => {
  const on = { words, chain }
  const made: Decision = { ruling, on, block: 'p0' as BlockId, nth: 0, by, at: 1_000_000 as Instant }
  desk.decide([made])
}

/** What is said at a desk while others rule. */
function heardAt(desk: Desk, person: Person): string[] {
  const heard: string[] = []
  desk.store.subscribe(({ decisions }, before) => {
    const says = decisions === before.decisions ? null : overruled(before.decisions, decisions, person)
    if (says !== null) heard.push(says)
  })
  return heard
}

async function twoRulers() {
  const { typist, other, clock } = await twoAtOneStory()
  const heard = { dana: heardAt(typist.desk, dana), noa: heardAt(other.desk, noa) }
  return { typist: typist.desk, other: other.desk, heard, settle: () => clock.pass(1_000) }
}

test('of two people who rule on the same words at once both rulings are kept, and the one whose ruling no longer shows is told', async () => {
  const { typist, other, heard, settle } = await twoRulers()
  rules(typist, dana, 'stet')
  rules(other, noa, 'query')
  await settle()
  expect(typist.store.getState().decisions.map(({ ruling }) => ruling)).toEqual(['stet', 'query'])
  expect(other.store.getState().decisions.map(({ ruling }) => ruling)).toEqual(['stet', 'query'])
  expect(heard).toEqual({
    dana: [
      'Noa Adler ruled on “The harbour closed” too: Query after your Stet. The later ruling shows, and both are in History.',
    ],
    noa: [],
  })
})

test('nobody is told of rulings on other words, or of their own', async () => {
  const { typist, other, heard, settle } = await twoRulers()
  rules(typist, dana, 'stet')
  rules(typist, dana, 'query')
  rules(other, noa, 'stet', 'Boats stayed out')
  await settle()
  expect(heard).toEqual({ dana: [], noa: [] })
})
