/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands and events freely */
import { expect, test } from 'vitest'
import { createAttributor, type Finding } from '~/attribution'
import type { BlockId, Passage } from '~/story'
import { type CheckerWorker, createChecker } from './createChecker.ts'
import type { Answer, Question } from './messages.ts'
import { createNumbering, createUnnumbering } from './numbered.ts'

const passage = (name: string, text: string): Passage => ({
  place: { block: name as BlockId, field: 'text' },
  kind: 'paragraph',
  text,
})
const army = passage('a', 'The army said that the city had fallen.')
const mayor = passage('b', '“We stay,” said the mayor.')

/** Workers in this thread, one after another; a question listed in `dying` ends the worker that gets it. */
function workers(dying: readonly number[] = []) {
  const asked: Question[] = []
  const deaths = [...dying]
  let started = 0
  const start = (): CheckerWorker => {
    started++
    let attribute = createAttributor()
    const passagesFrom = createUnnumbering<Passage>()
    const numbered = createNumbering<Finding>()
    let alive = true
    const listeners = new Map<string, (event: never) => void>()
    const emit = (type: string, event: object) => listeners.get(type)?.(event as never)
    return {
      addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
      terminate: () => {
        alive = false
      },
      postMessage(question) {
        asked.push(question)
        if (question.house !== undefined) attribute = createAttributor(question.house.agencies, question.house.verbs)
        queueMicrotask(() => {
          if (!alive) return
          if (deaths[0] === question.id) {
            deaths.shift()
            emit('error', { message: 'out of memory' })
            return
          }
          const data: Answer = structuredClone({ id: question.id, ...numbered(attribute(passagesFrom(question))) })
          emit('message', { data })
        })
      },
    }
  }
  return { start, asked, started: () => started }
}

const noWords = Promise.resolve({ agencies: [], verbs: {} })
const contents = (findings: readonly Finding[]) => findings.map(({ content }) => content[0]?.exact)

test('the passages are answered with their findings', async () => {
  const checker = createChecker(noWords, workers().start)
  expect(contents(await checker.check([army, mayor]))).toEqual(['that the city had fallen', '“We stay,”'])
})

test('a passage that the worker holds is not sent again, and its findings stay the same objects', async () => {
  const { start, asked } = workers()
  const checker = createChecker(noWords, start)
  const first = await checker.check([army, mayor])
  const second = await checker.check([passage('c', 'Nothing.'), army, mayor])
  expect(asked.map(({ fresh }) => fresh.map(([, { text }]) => text))).toEqual([[army.text, mayor.text], ['Nothing.']])
  expect(second[0]).toBe(first[0])
  expect(second[1]).toBe(first[1])
})

test('questions asked before an answer came are answered in order', async () => {
  const checker = createChecker(noWords, workers().start)
  const done: string[] = []
  await Promise.all([
    checker.check([army]).then(() => done.push('first')),
    checker.check([]).then(() => done.push('second')),
    checker.check([mayor, army]).then(() => done.push('third')),
  ])
  expect(done).toEqual(['first', 'second', 'third'])
})

test('a worker that dies is started again once, and the question is answered', async () => {
  const { start, started } = workers([2])
  const checker = createChecker(noWords, start)
  await checker.check([army])
  expect(contents(await checker.check([army, mayor]))).toEqual(['that the city had fallen', '“We stay,”'])
  expect(started()).toBe(2)
})

test('a worker that dies twice over a question rejects it, and the next one starts afresh', async () => {
  const { start, started } = workers([1, 1])
  const checker = createChecker(noWords, start)
  await expect(checker.check([army])).rejects.toThrow('The attribution checker stopped twice: out of memory.')
  expect(contents(await checker.check([mayor]))).toEqual(['“We stay,”'])
  expect(started()).toBe(3)
})

test('a closed checker rejects what is open and what comes later', async () => {
  const checker = createChecker(noWords, workers().start)
  const open = checker.check([army])
  checker.close()
  await expect(open).rejects.toThrow('The attribution checker is closed.')
  await expect(checker.check([army])).rejects.toThrow('The attribution checker is closed.')
})

test('the worker knows the house’s agencies and verbs, and is told them once', async () => {
  const { start, asked } = workers()
  const house = {
    agencies: [{ name: 'Northwater News Agency', spellings: ['NNA'], kind: 'agency' as const }],
    verbs: { en: ['tooted'] },
  }
  const checker = createChecker(Promise.resolve(house), start)
  const credited = passage('c', 'The harbour at dawn. (NNA/Ida Corrow)')
  const [credit] = await checker.check([credited])
  expect(credit?.chain.map(({ name }) => name)).toEqual(['Ida Corrow', 'Northwater News Agency'])
  const minister = passage('d', 'The minister tooted the plan had failed.')
  expect(contents(await checker.check([minister, army]))).toEqual(['the plan had failed', 'that the city had fallen'])
  expect(asked.map((question) => question.house)).toEqual([house, undefined])
})
