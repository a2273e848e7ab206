import type { Person, ReviewItem } from './types.ts'

/**
 * Whether a person's ruling may close what is asked of an item: whoever asked may, and a desk head. A house that names no
 * desk heads trusts everybody.
 */
export function mayClose({ state, decision }: ReviewItem, { id, name }: Person, heads: readonly string[]): boolean {
  if (state !== 'queried' || decision === undefined || decision.by.id === id || heads.length === 0) return true
  return heads.some((head) => head.toLowerCase() === name.toLowerCase())
}
