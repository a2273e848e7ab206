import { wordsByLanguage } from '../wordsByLanguage.ts'
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { hebrew } from './he.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { dutch } from './nl.ts'
import { portuguese } from './pt.ts'
import type { SayingWords } from './SayingWords.ts'
import { swedish } from './sv.ts'
import { chinese } from './zh.ts'

/** The words of a language, to be looked for in a `lowered` text; those with the flag `g` are for `matchAll` alone. */
export interface Sayings {
  readonly said: RegExp
  /** People in the plural, wherever they stand; `readsOn` and `leadsTo` tell whether they are the source of what is said. */
  readonly many: RegExp
  readonly readsOn: RegExp
  readonly leadsTo: RegExp
  /** Begins a name that is none: “un diplomate occidental”. */
  readonly unnamed: RegExp
  /** Begins such a name that is the public’s: “des experts”. */
  readonly crowd: RegExp
  readonly nameless: RegExp
  /** Begins a name of somebody who was told of before. */
  readonly known: RegExp
  readonly stock: RegExp
  readonly withheld: RegExp
  readonly because: RegExp
}

const table: Readonly<Record<string, SayingWords>> = {
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  he: hebrew,
  it: italian,
  ja: japanese,
  nl: dutch,
  pt: portuguese,
  sv: swedish,
  zh: chinese,
}

/** The words of a BCP 47 tag's language; null for English and for a language that is not in the table. */
export const sayingsOf = wordsByLanguage(table, readWords)

// Classes by property, letter case ignored, take a tenth of a second to make; these are the letters of the languages above.
const letters = String.raw`a-z0-9\u00c0-\u024f\u0300-\u036f\u05b0-\u05bd\u05d0-\u05ea\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc`
const begins = `(?<![${letters}])`
const ends = `(?![${letters}])`
const word = `[${letters}][${letters}.’'-]*`
const nothing = '(?!)'

const whole = (words: string): string => `${begins}(?:${words})${ends}`

function readWords(words: SayingWords): Sayings {
  const of = (key: keyof SayingWords): string => (words[key] ?? nothing).toLowerCase().replaceAll('~', `[${letters}]`)
  const gap = String.raw`(?:\s+(?!(?:${of('that')})${ends})${word})`
  // “Des responsables, qui ont requis l’anonymat, ont dit” has a clause between.
  const aside = String.raw`(?:${gap}{0,6}?|,[^.;:!?]{2,90},)`
  const counted = String.raw`(?:${of('some')})${ends}[\s’']*(?:${word}\s+){0,4}?(?:${of('one')}|${of('many')})`
  const bare = String.raw`(?:${word}\s+){0,4}?(?:${of('many')}|(?:${of('one')})(?=\s*$))`
  return {
    said: new RegExp(whole(of('said'))),
    many: new RegExp(whole(of('many')), 'g'),
    readsOn: new RegExp(String.raw`^${aside}\s+(?:${of('saidByMany')})${ends}`),
    leadsTo: new RegExp(String.raw`${begins}(?:${of('saidByMany')}|${of('accordingTo')})${gap}{0,3}\s*$`),
    unnamed: new RegExp(String.raw`^\s*(?:${counted}|${bare})${ends}`),
    crowd: new RegExp(String.raw`^(?:${word}\s+){0,3}?(?:${of('crowd')})${ends}`),
    nameless: new RegExp(whole(of('nameless'))),
    known: new RegExp(String.raw`^\s*(?:${of('known')})${ends}`),
    stock: new RegExp(whole(of('stock')), 'g'),
    withheld: new RegExp(whole(of('withheld')), 'g'),
    because: new RegExp(String.raw`^[\s,–—-]*(?:${of('because')})${ends}`),
  }
}

/** Text as these expressions read it: letter case folded, and every letter where it was. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/[^]/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
}
