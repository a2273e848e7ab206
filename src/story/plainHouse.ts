import type { House } from './house.ts'

/** What a Stet without a readable house file goes by. */
export const plainHouse: House = {
  version: 1,
  name: 'Stet',
  language: 'en',
  zone: 'UTC' as House['zone'], // a zone every machine has
  agencies: [],
  sources: [],
  verbs: {},
  rules: {},
  editions: [],
  quotationMarks: {},
  lengths: {},
  pictureMetadata: 'credit and rights',
  deskHeads: [],
  keeper: { kind: 'this device' },
}
