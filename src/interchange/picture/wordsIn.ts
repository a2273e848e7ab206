/** A group of tags as the library answers them, whatever the file put into it. */
type Group = Readonly<Record<string, unknown>>

/** The texts of the first tag of these names that has any. Of a text in several languages, the one in `language`, else the first. */
export function wordsIn(group: object | undefined, names: readonly string[], language: string): string {
  for (const name of names) {
    const words = textsOf((group as Group | undefined)?.[name], language).join(', ')
    if (words !== '') return words
  }
  return ''
}

/** Each text of a tag that lists several: the names of those who made a picture. */
export const listIn = (group: object | undefined, name: string): readonly string[] =>
  textsOf((group as Group | undefined)?.[name], '')

/** The first text of a part of a tag that has parts: the address of one who licenses. */
export function partIn(group: object | undefined, name: string, part: string): string {
  const tag = (group as Group | undefined)?.[name]
  const all: readonly unknown[] = isTag(tag) && Array.isArray(tag.value) ? tag.value : []
  const texts = all.flatMap((one) => (typeof one === 'object' && one !== null ? textsOf((one as Group)[part], '') : []))
  return texts[0] ?? ''
}

function textsOf(tag: unknown, language: string): readonly string[] {
  if (Array.isArray(tag)) return tag.flatMap((one) => textsOf(one, language))
  if (!isTag(tag)) return []
  if (Array.isArray(tag.value) && tag.value.every(isTag)) {
    const languages = tag.value.map(languageOf)
    if (languages.every((one) => one === null)) return tag.value.flatMap((one) => textsOf(one, language))
    const best = [language, language.split('-')[0], 'x-default'].map((one) =>
      languages.indexOf(one?.toLowerCase() ?? null),
    )
    const chosen = tag.value[best.find((at) => at >= 0) ?? 0]
    return chosen === undefined ? [] : textsOf(chosen, language)
  }
  return typeof tag.description === 'string' && tag.description.trim() !== '' ? [tag.description] : []
}

interface Tag {
  readonly value?: unknown
  readonly description?: unknown
  readonly attributes?: { readonly lang?: unknown }
}

const isTag = (tag: unknown): tag is Tag => typeof tag === 'object' && tag !== null && 'value' in tag

const languageOf = ({ attributes }: Tag): string | null =>
  typeof attributes?.lang === 'string' ? attributes.lang.toLowerCase() : null
