/** Whether the platform knows a time zone by this name. Formatting a time in any other throws. */
export const isZone = (name: string): boolean =>
  accepted(() => new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '')

/** Whether a tag is one of BCP 47, such as `en-GB`; the language itself may be unheard of. */
export const isLanguage = (tag: string): boolean => accepted(() => Intl.getCanonicalLocales(tag).length === 1)

/** `Intl` refuses what it cannot read with a RangeError. */
function accepted(ask: () => boolean): boolean {
  try {
    return ask()
  } catch (trouble) {
    if (trouble instanceof RangeError) return false
    throw trouble
  }
}
