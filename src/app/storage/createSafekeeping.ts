import { createStore, type StoreApi } from 'zustand/vanilla'

/** How safe what a browser keeps is in that browser. */
export interface Safety {
  /** Whether the browser has promised not to clear it when the disk is full; null where it cannot be asked. */
  readonly isPromised: boolean | null
  /** Bytes that it will yet take, as far as it says; null where it does not. */
  readonly left: number | null
}

/** The part of the browser's `navigator.storage` that is asked. */
export type Asked = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>

export interface Safekeeping {
  readonly store: StoreApi<Safety>
  /** Looks anew. */
  readonly look: () => Promise<void>
  /** Asks the browser for its promise, unless it has given it. It may ask the person; most decide by themselves. */
  readonly ask: () => Promise<void>
}

/** `storage` is undefined on pages without HTTPS, which browsers do not lend it to. */
export function createSafekeeping(storage: Asked | undefined): Safekeeping {
  const store = createStore<Safety>()(() => ({ isPromised: null, left: null }))
  const look = async () => {
    const [isPromised, estimate] = await Promise.all([
      answerOf(() => storage?.persisted()),
      answerOf(() => storage?.estimate()),
    ])
    const { quota, usage } = estimate ?? {}
    const left = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
    store.setState({ isPromised, left })
  }
  return {
    store,
    look,
    ask: async () => {
      if ((await answerOf(() => storage?.persisted())) === false) await answerOf(() => storage?.persist())
      await look()
    },
  }
}

/** What a browser answers, or null where it does not know the question or will not say. */
async function answerOf<Answer>(ask: () => Promise<Answer> | undefined): Promise<Answer | null> {
  try {
    return (await ask()) ?? null
  } catch (trouble) {
    if (trouble instanceof TypeError || trouble instanceof DOMException) return null
    throw trouble
  }
}
