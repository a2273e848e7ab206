import type { Direction } from './types.ts'

// CLDR's right-to-left scripts, by the languages a newsroom sets type in.
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])
const rightToLeftScripts = new Set(['arab', 'hebr', 'nkoo', 'syrc', 'thaa'])

/** The direction a language is written in, from its BCP 47 tag: by its script where the tag says one, as in `az-Arab`. */
export function directionOf(tag: string): Direction {
  const [language = '', ...more] = tag.toLowerCase().split('-')
  const script = more.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft = script === undefined ? rightToLeft.has(language) : rightToLeftScripts.has(script)
  return isRightToLeft ? 'rtl' : 'ltr'
}
