import type { Clock } from '~/base'
import { shelfRowOf } from './createBrowserShelf.ts'
import { Accident } from './requests.ts'
import type { ShelfEntry } from './types.ts'

/** How long an opening may take, in milliseconds: WebKit sometimes never answers one. */
const patience = 5000

export interface Connection {
  /** The open database; opened when it is first wanted, and again after it was dropped or closed. */
  readonly open: () => Promise<IDBDatabase>
  /** Lets go of the open database. */
  readonly drop: () => void
}

/** A database and what it is made of. */
export interface Plan {
  readonly name: string
  readonly version: number
  /** Builds what a database of an older version lacks; all that is in it stays. */
  readonly build: (request: IDBOpenDBRequest, from: number) => void
}

export function connectTo(factory: IDBFactory, clock: Clock, plan: Plan): Connection {
  let current: Promise<IDBDatabase> | null = null
  const drop = () => {
    const dropped = current
    current = null
    dropped?.then(
      (database) => database.close(),
      () => undefined,
    )
  }
  return {
    drop,
    open: () => {
      if (current !== null) return current
      const opening = openDatabase(factory, clock, plan)
      current = opening
      const forget = () => {
        if (current === opening) current = null
      }
      opening.then((database) => {
        database.addEventListener('close', forget)
        // A newer Stet in another window wants to change the stores: make room, or it waits for ever.
        database.addEventListener('versionchange', () => {
          database.close()
          forget()
        })
      }, forget)
      return opening
    },
  }
}

function openDatabase(factory: IDBFactory, clock: Clock, { name, version, build }: Plan): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version)
    let gaveUp = false
    const giveUp = (why: string) => {
      gaveUp = true
      reject(new Accident(why))
    }
    const stopWaiting = clock.after(patience, () => giveUp('TimeoutError'))
    request.addEventListener('upgradeneeded', ({ oldVersion }) => build(request, oldVersion))
    request.addEventListener('blocked', () => giveUp('InvalidStateError'))
    request.addEventListener('error', () => {
      stopWaiting()
      reject(request.error ?? new Accident('UnknownError'))
    })
    request.addEventListener('success', () => {
      stopWaiting()
      // An answer that comes after all is nobody's any more; left open it would stand in others' way.
      if (gaveUp) request.result.close()
      else resolve(request.result)
    })
  })
}

/** The database of a keeper of logs. */
export const logsIn = (name: string): Plan => ({ name, version: 2, build: buildLogs })

function buildLogs({ result: database, transaction }: IDBOpenDBRequest, from: number): void {
  if (from < 1) {
    const entries = database.createObjectStore('entries', { keyPath: ['draft', 'version'] })
    entries.createIndex('ids', ['draft', 'entry.id'], { unique: true })
    database.createObjectStore('drafts', { keyPath: 'id' })
    database.createObjectStore('blobs', { keyPath: 'hash' })
  }
  database.createObjectStore('snapshots', { keyPath: ['draft', 'version'] })
  database.createObjectStore('changes', { autoIncrement: true })
  const drafts = transaction?.objectStore('drafts')
  drafts?.createIndex('order', ['spike', 'age', 'id'])
  const rows: IDBRequest<ShelfEntry[]> | undefined = from < 1 ? undefined : drafts?.getAll()
  rows?.addEventListener('success', () => {
    for (const row of rows.result) drafts?.put(shelfRowOf(row))
  })
}
