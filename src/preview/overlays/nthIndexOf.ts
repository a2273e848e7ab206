/** The index of the occurrence after `nth` others that do not overlap, or -1. */
export function nthIndexOf(text: string, exact: string, nth: number): number {
  let at = text.indexOf(exact)
  for (let passed = 0; passed < nth && at !== -1; passed += 1) at = text.indexOf(exact, at + exact.length)
  return at
}
