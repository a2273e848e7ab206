// `btoa` takes a string of bytes; a call with more arguments than this overflows the stack in some engines.
const chunk = 0x8000

export function toBase64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes)
  let binary = ''
  for (let at = 0; at < view.length; at += chunk) binary += String.fromCharCode(...view.subarray(at, at + chunk))
  return btoa(binary)
}

/** The bytes, or null where the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text)
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
  } catch (trouble) {
    if (trouble instanceof Error && trouble.name === 'InvalidCharacterError') return null
    throw trouble
  }
}
