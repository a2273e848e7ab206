/**
 * The SHA-256 of some bytes, in hex (FIPS 180-4). For where the platform lends no digest: a page that is not served
 * over HTTPS, or a test.
 */
export function sha256(bytes: ArrayBuffer): string {
  const data = padded(bytes)
  const hash = Uint32Array.of(...roots(2, 8))
  const words = new Uint32Array(64)
  for (let at = 0; at < data.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = data.getUint32(at + i * 4)
    stir(hash, words)
  }
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The message, a one bit, zeros, and its length in bits as the last eight of a multiple of 64 bytes. */
function padded(bytes: ArrayBuffer): DataView {
  const length = bytes.byteLength
  const data = new Uint8Array(Math.ceil((length + 9) / 64) * 64)
  data.set(new Uint8Array(bytes))
  data[length] = 0x80
  const view = new DataView(data.buffer)
  view.setBigUint64(data.length - 8, BigInt(length) * 8n)
  return view
}

function stir(hash: Uint32Array, words: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const near = words[i - 2] ?? 0
    const far = words[i - 15] ?? 0
    const mixNear = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    const mixFar = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    words[i] = (words[i - 16] ?? 0) + mixFar + (words[i - 7] ?? 0) + mixNear
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let i = 0; i < 64; i++) {
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (key[i] ?? 0) + (words[i] ?? 0)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = (hash[i] ?? 0) + word
  })
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fractional parts of the square (2) or cube (3) roots of the first primes. */
function roots(degree: 2 | 3, count: number): readonly number[] {
  return primes.slice(0, count).map((prime) => {
    const root = degree === 2 ? Math.sqrt(prime) : Math.cbrt(prime)
    return Math.floor((root - Math.floor(root)) * 2 ** 32)
  })
}

const primes: readonly number[] = Array.from({ length: 310 }, (_, i) => i + 2).filter((n) =>
  Array.from({ length: Math.floor(Math.sqrt(n)) }, (_, i) => i + 1).every((d) => d === 1 || n % d !== 0),
)
const key = roots(3, 64)
