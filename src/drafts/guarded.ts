import type { Connection } from './connectTo.ts'
import { problemOf } from './problemOf.ts'
import type { Failed } from './types.ts'

/** Does the work on an open database. What goes wrong there is an answer; what is wrong with us is thrown. */
export async function guarded<Answer>(
  connection: Connection,
  work: (database: IDBDatabase) => Promise<Answer>,
): Promise<Answer | Failed> {
  for (const attempt of ['first', 'again'] as const) {
    try {
      return await work(await connection.open())
    } catch (trouble) {
      const problem = problemOf(trouble)
      if (problem === null) throw trouble
      // The browser may close a database at any moment; opening it once more is worth a try.
      if (problem === 'full' || attempt === 'again') return { kind: 'failed', problem }
      connection.drop()
    }
  }
  return { kind: 'failed', problem: 'unavailable' }
}
