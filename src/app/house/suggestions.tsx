/** The ids of the lists that fields of a language and of a time zone suggest from (`Suggestions`). */
export const languageTags = 'house-language-tags'
export const zoneNames = 'house-zone-names'

const languages = ['en', 'en-GB', 'en-US', 'ar', 'de', 'es', 'fa', 'fr', 'he', 'it', 'pl', 'pt', 'ru', 'tr', 'uk']

export const Suggestions = () => (
  <>
    <datalist id={languageTags}>
      {languages.map((tag) => (
        <option key={tag}>{tag}</option>
      ))}
    </datalist>
    <datalist id={zoneNames}>
      {Intl.supportedValuesOf('timeZone').map((zone) => (
        <option key={zone}>{zone}</option>
      ))}
    </datalist>
  </>
)
