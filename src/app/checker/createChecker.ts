import type { Finding } from '~/attribution'
import type { Passage } from '~/story'
import type { Answer, HouseWords, Question } from './messages.ts'
import { createNumbering, createUnnumbering } from './numbered.ts'

/** Finds attributions away from the typing path. */
export interface Checker {
  /**
   * Answers come in the order of the questions. An unchanged passage or finding is the very object of the time before.
   * Rejects when the checker was closed, or stopped twice on the same questions.
   */
  readonly check: (passages: readonly Passage[]) => Promise<readonly Finding[]>
  readonly close: () => void
}

/** As much of a `Worker` as the checker needs. */
export interface CheckerWorker {
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  addEventListener(type: 'messageerror', listener: () => void): void
  postMessage(question: Question): void
  terminate(): void
}

interface Asked {
  readonly id: number
  readonly passages: readonly Passage[]
  readonly house: HouseWords
  readonly resolve: (findings: readonly Finding[]) => void
  readonly reject: (problem: Error) => void
}

/** One worker with what it is known to hold; a new worker holds nothing. */
interface Line {
  readonly worker: CheckerWorker
  readonly ask: (asked: Asked) => void
}

const startWorker = (): CheckerWorker => new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' })

/**
 * Nothing is asked before the house is there. `start` makes a worker; it is
 * called at the first question, and once more for questions a worker died over.
 */
export function createChecker(house: Promise<HouseWords>, start: () => CheckerWorker = startWorker): Checker {
  let line: Line | null = null
  let waiting: readonly Asked[] = []
  let hasRestarted = false
  let isClosed = false
  let last = 0

  const connect = (): Line => {
    const worker = start()
    const number = createNumbering<Passage>()
    const findingsFrom = createUnnumbering<Finding>()
    let isTold = false
    worker.addEventListener('message', ({ data }) => {
      const [first, ...rest] = waiting
      if (first === undefined || first.id !== data.id) return
      waiting = rest
      hasRestarted = false
      first.resolve(findingsFrom(data))
    })
    worker.addEventListener('error', ({ message }) => lose(message))
    worker.addEventListener('messageerror', () => lose('a message could not be read'))
    const ask = ({ id, passages, house }: Asked) => {
      worker.postMessage({ id, ...number(passages), ...(isTold ? {} : { house }) })
      isTold = true
    }
    return { worker, ask }
  }

  const lose = (why: string): void => {
    line?.worker.terminate()
    line = null
    if (waiting.length === 0) return
    if (hasRestarted) return fail(new Error(`The attribution checker stopped twice: ${why || 'no reason was given'}.`))
    hasRestarted = true
    line = connect()
    for (const asked of waiting) line.ask(asked)
  }

  const fail = (problem: Error): void => {
    const lost = waiting
    waiting = []
    hasRestarted = false
    for (const { reject } of lost) reject(problem)
  }

  return {
    check: async (passages) => {
      const words = await house
      return new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('The attribution checker is closed.'))
        const asked = { id: ++last, passages, house: words, resolve, reject }
        waiting = [...waiting, asked]
        line ??= connect()
        line.ask(asked)
      })
    },
    close() {
      isClosed = true
      line?.worker.terminate()
      line = null
      fail(new Error('The attribution checker is closed.'))
    },
  }
}
