import { TextField } from '~/ui'
import { useFields, wrongAt, wrongHere } from '../Fields.ts'
import { Rows } from '../Rows.tsx'
import { languageTags, zoneNames } from '../suggestions.tsx'
import css from '../HouseSettings.module.css'

/** Places of publication. */
export function EditionsSection() {
  const { form, set, problems } = useFields()
  const wrong = wrongHere(problems, 'editions')
  return (
    <>
      <p>
        Each place of publication has its language and the time zone its times are given in. Its id is a short name of
        its own, such as “london”. Its pages have the newsroom’s name at the top and are set by Stet’s own stylesheet,
        unless they have others: a CSS file, by its path from house.json.
      </p>
      {wrong !== undefined && <p className={css['wrong']}>Editions: {wrong}</p>}
      <Rows
        label="Editions"
        one="edition"
        rows={form.editions}
        blank={{ id: '', name: '', language: form.language, zone: form.zone, masthead: '', stylesheet: '' }}
        nameOf={({ name }) => name}
        onChange={(editions) => set({ editions })}
        columns={6}
      >
        {(row, change, index) => (
          <>
            <TextField
              label="Name"
              dir="auto"
              value={row.name}
              wrong={wrongAt(problems, 'editions', index, 'name')}
              onChange={(name) => change({ name })}
            />
            <TextField
              label="Id"
              value={row.id}
              wrong={wrongAt(problems, 'editions', index, 'id')}
              onChange={(id) => change({ id })}
            />
            <TextField
              label="Language"
              list={languageTags}
              value={row.language}
              wrong={wrongAt(problems, 'editions', index, 'language')}
              onChange={(language) => change({ language })}
            />
            <TextField
              label="Time zone"
              list={zoneNames}
              value={row.zone}
              wrong={wrongAt(problems, 'editions', index, 'zone')}
              onChange={(zone) => change({ zone })}
            />
            <TextField
              label="Masthead"
              dir="auto"
              placeholder={form.name}
              value={row.masthead}
              wrong={wrongAt(problems, 'editions', index, 'masthead')}
              onChange={(masthead) => change({ masthead })}
            />
            <TextField
              label="Stylesheet"
              placeholder="editions/london.css"
              value={row.stylesheet}
              wrong={wrongAt(problems, 'editions', index, 'stylesheet')}
              onChange={(stylesheet) => change({ stylesheet })}
            />
          </>
        )}
      </Rows>
    </>
  )
}
