/** A list as numbers, one for each object, with the objects that the other side does not hold yet. */
export interface Numbered<T> {
  readonly order: readonly number[]
  readonly fresh: readonly (readonly [number, T])[]
}

/** Numbers objects by identity, so that a list that changed a little is sent as a little. */
export function createNumbering<T extends object>(): (list: readonly T[]) => Numbered<T> {
  const numbers = new WeakMap<T, number>()
  let held = new Set<number>()
  let last = 0
  return (list) => {
    const fresh: (readonly [number, T])[] = []
    const now = new Set<number>()
    const order = list.map((one) => {
      const number = numbers.get(one) ?? ++last
      numbers.set(one, number)
      if (!held.has(number) && !now.has(number)) fresh.push([number, one])
      now.add(number)
      return number
    })
    held = now
    return { order, fresh }
  }
}

/** Turns what a numbering sent back into the list; what the last list does not hold is forgotten on both sides. */
export function createUnnumbering<T extends object>(): (sent: Numbered<T>) => readonly T[] {
  let held = new Map<number, T>()
  return ({ order, fresh }) => {
    const known = new Map([...held, ...fresh])
    const now = new Map<number, T>()
    const list = order.map((number) => {
      const one = known.get(number)
      if (one === undefined) throw new Error(`Number ${number} was never sent`)
      now.set(number, one)
      return one
    })
    held = now
    return list
  }
}
