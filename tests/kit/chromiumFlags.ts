/** What keeps Chromium from asking the network, and from looking for a screen or a graphics card. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Runs in each page before its scripts. tsx writes calls of `__name` into functions, those handed to a page included. */
export const tsxNames = 'globalThis.__name ??= (value) => value'
