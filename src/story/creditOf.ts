import type { House } from './house.ts'

/** Who made a picture and who sent it out; empty where that is not known. */
export interface CreditParts {
  readonly creator: string
  readonly agency: string
}

/** A picture's credit the way the house writes one: “Jane Doe/Reuters”, unless its pattern says otherwise. One part alone stands alone. */
export const creditOf = (
  parts: CreditParts,
  { creditPattern = '{creator}/{agency}' }: Pick<House, 'creditPattern'>,
): string =>
  parts.creator === '' || parts.agency === ''
    ? parts.creator + parts.agency
    : creditPattern.replace(/\{(creator|agency)\}/g, (_, part: keyof CreditParts) => parts[part])
