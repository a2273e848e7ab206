/** A fingerprint that is being made of several texts, one after the other. */
export interface Hashing {
  readonly add: (text: string) => void
  readonly end: () => string
}

/** A short fingerprint of a text (53 bits, cyrb53), for telling wordings apart; not for secrets. */
export function hashOf(text: string): string {
  const hashing = startHash()
  hashing.add(text)
  return hashing.end()
}

/** The same of texts that are never put together. */
export function startHash(): Hashing {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        a = Math.imul(a ^ unit, 2654435761)
        b = Math.imul(b ^ unit, 1597334677)
      }
    },
    end: () => {
      a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
      b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
      return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
    },
  }
}
