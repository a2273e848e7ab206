import { expect, test } from 'vitest'
import type { DraftId } from '~/drafts'
import { addressOf, routeOf } from './useRoute.ts'

test('a route is read back from its own address', () => {
  const route = { screen: 'draft', draft: 'a b/ç' as DraftId, mode: 'review' } as const
  expect(routeOf(addressOf(route))).toEqual(route)
})

test('a draft without a mode opens for writing', () => {
  expect(routeOf('#/draft/x')).toEqual({ screen: 'draft', draft: 'x', mode: 'write' })
})

test('an address that says nothing is the shelf, and a broken one does no harm', () => {
  expect([routeOf(''), routeOf('#/nonsense/1'), routeOf('#/draft/%E0%A4%A')]).toEqual([
    { screen: 'shelf' },
    { screen: 'shelf' },
    { screen: 'draft', draft: '%E0%A4%A', mode: 'write' },
  ])
})
