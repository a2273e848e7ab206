import type { House, SourceKind } from '~/story'
import type { Named } from './newsArticle.ts'

/** Whose names a house knows the kind of. */
export type KnownNames = Partial<Pick<House, 'agencies' | 'sources'>>

/** Somebody named in a page as data. The kind is the one that was recorded, else the house's for that name. */
export function partyOf(name: string, kind: SourceKind | undefined, house: KnownNames): Named {
  const type = typeOf(kind ?? kindKnown(name, house))
  return type === undefined ? { name } : { '@type': type, name }
}

function typeOf(kind: SourceKind | undefined): 'Person' | 'Organization' | undefined {
  if (kind === 'person') return 'Person'
  return kind === 'organisation' || kind === 'agency' || kind === 'state media' ? 'Organization' : undefined
}

function kindKnown(name: string, { agencies = [], sources = [] }: KnownNames): SourceKind | undefined {
  const isNamed = (one: { readonly name: string; readonly spellings: readonly string[] }) =>
    [one.name, ...one.spellings].some((spelling) => spelling.toLowerCase() === name.toLowerCase())
  return sources.find(isNamed)?.kind ?? (agencies.some(isNamed) ? 'agency' : undefined)
}
