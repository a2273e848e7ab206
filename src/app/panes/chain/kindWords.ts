import type { House, SourceKind } from '~/story'

/** The kinds of sources as they are shown. */
export const kindWords = {
  person: 'Person',
  organisation: 'Organisation',
  document: 'Document',
  agency: 'Agency',
  'state media': 'State media',
  'social account': 'Social account',
  unnamed: 'Unnamed',
} satisfies Record<SourceKind, string>

/** What the house knows a name to be, as it writes it; undefined where it does not say. */
export const kindIn = ({ sources, agencies }: House, name: string): SourceKind | undefined =>
  sources.find((source) => source.name === name)?.kind ??
  agencyKinds[agencies.find((agency) => agency.name === name)?.kind ?? 'none']

const agencyKinds = {
  agency: 'agency',
  'picture agency': 'agency',
  'state media': 'state media',
  broadcaster: 'organisation',
  newspaper: 'organisation',
  none: undefined,
} satisfies Record<House['agencies'][number]['kind'] | 'none', SourceKind | undefined>
