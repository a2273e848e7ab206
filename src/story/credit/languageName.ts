import { primaryOf } from '../primaryOf.ts'

/** What a language is called in another, “Arabic” for `ar` in `en`; null where `Intl` has no name for it. Both are BCP 47 tags. */
export function languageName(of: string, language: string): string | null {
  // Not a language: undetermined, several, none, or one without a code.
  if (/^(?:und|mul|zxx|mis)\b/i.test(of)) return null
  try {
    return namesIn(primaryOf(language)).of(primaryOf(of)) ?? null
  } catch (trouble) {
    if (trouble instanceof RangeError) return null
    throw trouble
  }
}

// Making one costs a thousand times what asking it does.
const made = new Map<string, Intl.DisplayNames>()

function namesIn(language: string): Intl.DisplayNames {
  const names = made.get(language) ?? new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
  made.set(language, names)
  return names
}
