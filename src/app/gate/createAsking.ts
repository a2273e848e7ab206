import { given } from '~/base'
import {
  type CheckedQuote,
  createCopy,
  type CopyFacts,
  type Ground,
  type ItemKey,
  type Line,
  type Part,
} from '~/review'
import { createNumbering, createUnnumbering } from '../checker/numbered.ts'
import type { Answer, Question } from './messages.ts'

/** As much of a `Worker` as the rules need. */
export interface RulesWorker {
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  addEventListener(type: 'messageerror', listener: () => void): void
  postMessage(question: Question): void
  terminate(): void
}

export interface Asking {
  /** The lines that the rules draw of a copy. An unchanged line is the very object of the time before. Rejects when the worker stopped. */
  readonly ask: (facts: CopyFacts) => Promise<readonly Line[]>
  /** What the origins say of an attribution's quotes; none of one that is not in the copy. */
  readonly look: (facts: CopyFacts, item: ItemKey) => Promise<readonly CheckedQuote[]>
  readonly close: () => void
}

interface Answered {
  readonly lines: readonly Line[]
  readonly quotes: readonly CheckedQuote[]
}

const startWorker = (): RulesWorker => new Worker(new URL('./rules.worker.ts', import.meta.url), { type: 'module' })

/** Has the rules looked at away from the typing path. A worker that stopped is started anew at the next question. */
export function createAsking(start: () => RulesWorker = startWorker): Asking {
  const copyOf = createCopy()
  let line: ReturnType<typeof connect> | null = null
  let last = 0
  const lose = (why: string) => {
    line?.end(new Error(`The rules stopped: ${why || 'no reason was given'}.`))
    line = null
  }

  function connect() {
    const worker = start()
    const numbered = createNumbering<Part>()
    const linesFrom = createUnnumbering<Line>()
    const waiting = new Map<number, PromiseWithResolvers<Answered>>()
    let told: Ground | null = null
    worker.addEventListener('message', ({ data }) => {
      const lines = linesFrom(data)
      waiting.get(data.id)?.resolve({ lines, quotes: data.quotes ?? [] })
      waiting.delete(data.id)
    })
    worker.addEventListener('error', ({ message }) => lose(message))
    worker.addEventListener('messageerror', () => lose('a message could not be read'))
    return {
      ask: (facts: CopyFacts, look?: ItemKey) => {
        const { story, parts, ground, now } = copyOf(facts)
        const { body: _body, ...rest } = story
        const id = ++last
        const answered = Promise.withResolvers<Answered>()
        waiting.set(id, answered)
        const more = given({ look, ground: ground === told ? undefined : ground })
        worker.postMessage({ id, story: rest, now, ...more, ...numbered(parts) })
        told = ground
        return answered.promise
      },
      end: (problem: Error) => {
        worker.terminate()
        for (const { reject } of waiting.values()) reject(problem)
        waiting.clear()
      },
    }
  }

  return {
    ask: async (facts) => (await (line ??= connect()).ask(facts)).lines,
    look: async (facts, item) => (await (line ??= connect()).ask(facts, item)).quotes,
    close: () => lose('the story was closed'),
  }
}
