/** What becomes of a story in a layout. `cut` names what loses words, `missing` what a reader would look for in vain. */
export type Verdict =
  | { readonly kind: 'fits' }
  | { readonly kind: 'cut'; readonly what: string }
  | { readonly kind: 'missing'; readonly what: string }

/** The first of what is missing, else of what is cut, each under the name that people know it by. */
export function verdictOf(
  missing: Readonly<Record<string, boolean>>,
  cut: Readonly<Record<string, boolean>> = {},
): Verdict {
  const first = (of: Readonly<Record<string, boolean>>) => Object.entries(of).find(([, is]) => is)?.[0]
  const [lacks, loses] = [first(missing), first(cut)]
  if (lacks !== undefined) return { kind: 'missing', what: lacks }
  return loses === undefined ? { kind: 'fits' } : { kind: 'cut', what: loses }
}
