const signs: readonly (readonly [RegExp, string])[] = [
  [/\bCtrl /g, '⌘'],
  [/\bAlt /g, '⌥'],
  [/\bShift /g, '⇧'],
]

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** Keys as this machine's keyboard has them: what is Ctrl K elsewhere is ⌘K on a Mac. */
export const writtenKeys = (keys: string, { mac } = { mac: isMac }): string =>
  mac ? signs.reduce((written, [name, sign]) => written.replace(name, sign), keys) : keys
