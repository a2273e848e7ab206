import type { Verification } from '~/review'

/** How far words were checked, as it is shown. */
export const verificationWords = {
  unverified: 'Unverified',
  'could not verify': 'Could not be verified',
  corroborated: 'Corroborated',
} satisfies Record<Verification['state'], string>
