import type { Kill, Verdict } from './judge.ts'

/** How words came to stand where they were not typed: on the screen already, or only after opening again. */
export function traceOf({ before, typed, samples, at, after }: Kill, { strayed }: Verdict): readonly string[] {
  const all = before + typed
  const last = samples.at(-1)
  const on = (one: typeof last, what: string) =>
    one === undefined ? [] : [`${what}, ${(at - one.at).toFixed(0)} ms before the kill: ${parting(all, one.text)}`]
  return [
    `typed after ${before.length} characters: ${JSON.stringify(typed)}`,
    ...(strayed === null
      ? ['the screen showed nothing but what was typed: it came with the kill or with opening again']
      : [
          ...on(samples[samples.indexOf(strayed) - 1], 'on the screen, the last that was as typed'),
          ...on(strayed, 'on the screen, the first that was not'),
        ]),
    ...on(last, 'on the screen, the last'),
    after === null ? 'found: it did not open' : `found: ${parting(all, after)}`,
  ]
}

/** Where two texts part: what was typed there, and what is there instead. */
function parting(typed: string, found: string): string {
  let at = 0
  while (at < found.length && typed[at] === found[at]) at += 1
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 30))
  if (at === found.length) return `a beginning of it, ${at} characters, to ${around(found)}`
  return `it parts at ${at} of ${found.length}: typed ${around(typed)}, there ${around(found)}`
}
