import { houseWords } from '~/story'
import { TextField } from '~/ui'
import { useFields, wrongAt, wrongHere } from '../Fields.ts'
import { Rows } from '../Rows.tsx'
import { languageTags } from '../suggestions.tsx'

/** Verbs of speech by language. */
export function VerbsSection() {
  const { form, set, problems } = useFields()
  return (
    <>
      <p>{houseWords['verbs.*']}</p>
      <Rows
        label="Verbs of speech by language"
        one="language"
        rows={form.verbs}
        blank={{ language: '', words: '' }}
        nameOf={({ language }) => (language === '' ? '' : `the verbs of “${language}”`)}
        onChange={(verbs) => set({ verbs })}
        columns={2}
      >
        {(row, change) => (
          <>
            <TextField
              label="Language"
              list={languageTags}
              value={row.language}
              wrong={wrongHere(problems, 'verbs', row.language.trim())}
              onChange={(language) => change({ language })}
            />
            <TextField
              label="Verbs, between commas"
              lang={row.language}
              dir="auto"
              value={row.words}
              wrong={wrongAt(
                problems.filter(({ path }) => path.length > 2),
                'verbs',
                row.language.trim(),
              )}
              onChange={(words) => change({ words })}
            />
          </>
        )}
      </Rows>
    </>
  )
}
