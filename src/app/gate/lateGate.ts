import { createStore } from 'zustand/vanilla'
import { afterText } from '../afterText.ts'
import type { Gate, GateOptions, GateState } from './createGate.ts'

const fetched = afterText(() => import('./createGate.ts'))

/** A gate whose code is fetched when the words can be typed in. Until it is there, the gate is closed and knows of nothing. */
export function lateGate(options: Omit<GateOptions, 'store'>): Gate {
  const store = createStore<GateState>()(() => ({ lines: null, house: null, problem: null }))
  const arriving = arrive()
  async function arrive(): Promise<Gate | null> {
    try {
      const { createGate } = await fetched()
      return createGate({ ...options, store })
    } catch (trouble) {
      if (!(trouble instanceof TypeError)) throw trouble
      store.setState({ problem: 'The rules could not be fetched. Reload when you are online.' })
      return null
    }
  }
  return {
    store,
    look: async (at) => (await arriving)?.look(at) ?? null,
    quotesOf: async (item) => (await arriving)?.quotesOf(item) ?? [],
    effectOf: async (house) => (await arriving)?.effectOf(house) ?? null,
    close: () => void arriving.then((gate) => gate?.close()),
  }
}
