/** What a request answers; refused with the browser's own error. */
export const answered = <Answer>(request: IDBRequest): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the asker knows what is in its store
    request.addEventListener('success', () => resolve(request.result as Answer))
    request.addEventListener('error', () => reject(request.error ?? new Accident('UnknownError')))
  })

/** Resolved when all of a transaction is on disk, and only then. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Accident('AbortError')))
  })

/** Something the browser did without an error of its own; `name` is one of the browser's names. */
export class Accident extends Error {
  constructor(name: string) {
    super(name)
    this.name = name
  }
}
