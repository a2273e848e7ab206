import type { Direction } from './types.ts'

// CLDR's right-to-left scripts, by the languages a newsroom sets type in.
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction a language is written in, from its BCP 47 tag. */
export const directionOf = (language: string): Direction =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
