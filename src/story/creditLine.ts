import type { ChainRole } from './types.ts'

/** A stretch of a sentence of credit: words between names, or the name in a step of the chain with its role. */
export type CreditPart = { readonly text: string } | { readonly text: string; readonly role: ChainRole }

type Step = { readonly role: ChainRole; readonly name: string }

/**
 * The published sentence of credit of a chain: “Syrian army high command, carried by SANA and quoted by Reuters”.
 * Steps without a name are left out; no named step is the empty string. `language` is a BCP 47 tag; for languages
 * that have no words here yet the names stand alone, in order, so that none is published in half a translation.
 */
export const creditLine = (chain: readonly Step[], language = 'en'): string =>
  creditParts(chain, language)
    .map(({ text }) => text)
    .join('')

/** The same sentence in parts, so that a page can mark each name with its role and still say exactly `creditLine`. */
export function creditParts(chain: readonly Step[], language = 'en'): readonly CreditPart[] {
  const named = chain
    .map(({ role, name }) => ({ role, text: name.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '')
  return /^en\b/i.test(language)
    ? inEnglish(named)
    : named.flatMap((step, at) => (at === 0 ? [step] : [says(' · '), step]))
}

type Named = { readonly role: ChainRole; readonly text: string }

const english: Record<ChainRole, string> = {
  'said by': 'said by',
  'on behalf of': 'on behalf of',
  'said to': 'speaking to',
  'carried by': 'carried by',
  'quoted by': 'quoted by',
  'translated by': 'translated by',
  'seen by us': 'seen by',
}
const passed = new Set<ChainRole>(['carried by', 'quoted by', 'translated by', 'seen by us'])

const says = (text: string): CreditPart => ({ text })

function inEnglish(steps: readonly Named[]): readonly CreditPart[] {
  const speakers = steps.findIndex(({ role }) => role !== 'said by')
  const lead = speakers === -1 ? steps : steps.slice(0, speakers)
  const rest = steps.slice(lead.length)
  return [
    ...lead.flatMap((step, at) => (at === 0 ? [step] : [says(at === lead.length - 1 ? ' and ' : ', '), step])),
    ...rest.flatMap((step, at) => {
      const first = lead.length === 0 && at === 0
      const words = `${english[step.role]} `
      return [says(first ? capital(words) : joint(rest, at) + words), step]
    }),
  ]
}

/** What stands before a step: “on behalf of” leans on the name before it, a run of “carried by … quoted by” ends with “and”. */
function joint(steps: readonly Named[], at: number): string {
  const role = steps[at]?.role
  const before = steps[at - 1]?.role
  const after = steps[at + 1]?.role
  if (role === 'on behalf of') return ' '
  const runOn = role !== undefined && passed.has(role) && before !== undefined && passed.has(before)
  return runOn && (after === undefined || !passed.has(after)) ? ' and ' : ', '
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
