import * as v from 'valibot'

/** Who keeps the newsroom's drafts, unless somebody chooses another for their own device. */
export const keeperShape = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('this device') }),
    v.strictObject({
      kind: v.literal('server'),
      address: v.pipe(
        v.string(),
        v.check(
          isServerAddress,
          'must be an http or https address, or a path on this page’s server such as “/drafts/”',
        ),
      ),
    }),
  ],
  'must be “this device” or “server”',
)

export type ChosenKeeper = v.InferOutput<typeof keeperShape>

/** Reads a keeper that was chosen, as JSON; null for anything else. */
export const readChosenKeeper = (json: unknown): ChosenKeeper | null => (v.is(keeperShape, json) ? json : null)

/** Whether a keeper's server may be looked for at an address; one without a host is on the server that the page came from. */
export function isServerAddress(address: string): boolean {
  const { protocol, host } = URL.parse(address, 'http://here.invalid') ?? {}
  return address.trim() !== '' && host !== '' && (protocol === 'http:' || protocol === 'https:')
}
