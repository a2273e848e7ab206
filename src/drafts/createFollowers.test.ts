import { expect, test } from 'vitest'
import { createFollowers } from './createFollowers.ts'
import { draftId } from './names.ts'

test('who follows a draft hears of it alone, the shelf of all, until each has stopped', () => {
  const { tell, tellShelf, follow, followShelf } = createFollowers()
  const heard: string[] = []
  const stop = follow(draftId('a'), () => heard.push('a'))
  follow(draftId('b'), () => heard.push('b'))
  const stopShelf = followShelf(() => heard.push('shelf'))
  tell('a')
  tellShelf()
  stop()
  tell('a')
  stopShelf()
  tell('a')
  tell('b')
  expect(heard).toEqual(['a', 'shelf', 'shelf', 'shelf', 'b'])
})

test('one that stops while it is told keeps nobody else from hearing', () => {
  const { tell, follow } = createFollowers()
  const heard: string[] = []
  const stop = follow(draftId('a'), () => {
    heard.push('first')
    stop()
  })
  follow(draftId('a'), () => heard.push('second'))
  tell('a')
  tell('a')
  expect(heard).toEqual(['first', 'second', 'second'])
})

test('what followed a draft before does not take a later follower with it', () => {
  const { tell, follow } = createFollowers()
  const heard: string[] = []
  const stop = follow(draftId('a'), () => heard.push('early'))
  stop()
  follow(draftId('a'), () => heard.push('late'))
  stop()
  tell('a')
  expect(heard).toEqual(['late'])
})
