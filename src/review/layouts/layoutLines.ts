import type { House, LayoutTrouble, RuleId } from '~/story'
import { type Line, linesOf } from '../rules/linesOf.ts'
import type { Breach, EditionName, RuleFacts } from '../rules/types.ts'
import { inEditions } from './inEditions.ts'
import { layoutBreach } from './layoutBreach.ts'

/** What the layouts of the published page are asked, each about one kind of trouble. Somebody with a window has to look at them. */
const layoutRules: readonly (RuleFacts & { readonly kind: LayoutTrouble['kind'] })[] = [
  {
    id: 'layout-lost',
    kind: 'lost',
    why: 'Who reads in a reader mode is to know who said what and what was corrected; what is lost there was not published to them.',
    levels: { reporter: 'hint', desk: 'warn', publish: 'block' },
  },
  {
    id: 'layout-over',
    kind: 'over',
    why: 'What there is no room for is cut by somebody in a hurry, or hidden behind a link.',
    levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  },
  {
    id: 'layout-missing',
    kind: 'missing',
    why: 'What a story does not have is left empty where others show it, or filled in by a machine.',
    levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  },
  {
    id: 'layout-cut',
    kind: 'cut',
    why: 'Many see no more of a story than this, and a headline that is cut may say something else.',
    levels: { reporter: 'hint', desk: 'hint', publish: 'hint' },
  },
]

/** What was found in the layouts of one telling of the page: as an edition publishes it, or (null) as the story was written. */
export interface SeenLayouts {
  readonly edition: EditionName | null
  readonly troubles: readonly LayoutTrouble[]
}

/**
 * What was found in the layouts as lines of the list before publishing, at the levels of the house. What every telling of the page has is
 * one line; any other names the editions that have it. `said` is what the rules say of the same story: what one of them says at
 * publishing is not said of a layout again.
 */
export function layoutLines(seen: readonly SeenLayouts[], house: House, said: readonly Line[]): readonly Line[] {
  const left = seen.map(({ edition, troubles }) => ({
    edition,
    troubles: troubles.filter((trouble) => !isSaid(trouble, said)),
  }))
  return layoutRules.flatMap((rule) => linesOf(rule, house, () => breachesOf(rule.kind, left)))
}

/** What is said alike of several tellings is said once. */
function breachesOf(kind: LayoutTrouble['kind'], seen: readonly SeenLayouts[]): readonly Breach[] {
  const found = new Map<
    string,
    { readonly trouble: LayoutTrouble; readonly breach: Breach; readonly in: SeenLayouts[] }
  >()
  for (const one of seen) {
    const counts = new Map<string, number>()
    for (const trouble of one.troubles) {
      if (trouble.kind !== kind) continue
      const breach = layoutBreach(trouble)
      const about = `${breach.block}\0${breach.says}`
      const nth = counts.get(about) ?? 0
      counts.set(about, nth + 1)
      const same = found.get(`${about}\0${nth}`)
      if (same === undefined) found.set(`${about}\0${nth}`, { trouble, breach, in: [one] })
      else same.in.push(one)
    }
  }
  return [...found.values()].map(({ trouble, breach, in: tellings }) =>
    tellings.length === seen.length
      ? breach
      : inEditions(
          breach,
          trouble.layout,
          tellings.flatMap(({ edition }) => edition ?? []),
        ),
  )
}

/** The rule that looks in the text for what a layout would miss. */
const sameInText: Readonly<Record<string, RuleId>> = {
  headline: 'no-headline',
  description: 'no-words',
  'alternative text': 'missing-alt',
}

function isSaid(trouble: LayoutTrouble, said: readonly Line[]): boolean {
  if (trouble.kind !== 'missing') return false
  const same = sameInText[trouble.what]
  return said.some(
    ({ rule, block, levels }) =>
      rule === same && levels.publish !== 'off' && (!('block' in trouble) || trouble.block === block),
  )
}
