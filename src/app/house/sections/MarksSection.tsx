import { houseWords, quotationMarksOf } from '~/story'
import { TextField } from '~/ui'
import { useFields, wrongAt, wrongHere } from '../Fields.ts'
import type { MarkRow } from '../houseForm.ts'
import css from '../HouseSettings.module.css'
import { Rows } from '../Rows.tsx'
import { languageTags } from '../suggestions.tsx'

const marks = [
  { name: 'outerOpen', label: 'Opening' },
  { name: 'outerClose', label: 'Closing' },
  { name: 'innerOpen', label: 'Inner opening' },
  { name: 'innerClose', label: 'Inner closing' },
] as const satisfies readonly { readonly name: keyof MarkRow; readonly label: string }[]

/** The quotation marks of a language where the house has others than are usual, and how they look in a sentence. */
export function MarksSection() {
  const { form, set, problems, house } = useFields()
  const [open, close] = quotationMarksOf(house.language, house.quotationMarks).outer
  const [innerOpen, innerClose] = quotationMarksOf(house.language, house.quotationMarks).inner
  return (
    <>
      <p>
        {houseWords['quotationMarks']} Straight marks become these as they are typed, and quotes are published with
        them.
      </p>
      <p className={css['sample']} lang={house.language} dir="auto">
        {open}They told me {innerOpen}wait{innerClose}, and I did,{close} she said.
      </p>
      <Rows
        label="Quotation marks by language"
        one="language"
        rows={form.quotationMarks}
        blank={{ language: '', outerOpen: '“', outerClose: '”', innerOpen: '‘', innerClose: '’' }}
        nameOf={({ language }) => (language === '' ? '' : `the marks of “${language}”`)}
        onChange={(quotationMarks) => set({ quotationMarks })}
        columns={5}
      >
        {(row, change) => (
          <>
            <TextField
              label="Language"
              list={languageTags}
              value={row.language}
              wrong={wrongHere(problems, 'quotationMarks', row.language.trim())}
              onChange={(language) => change({ language })}
            />
            {marks.map(({ name, label }, at) => (
              <TextField
                key={name}
                label={label}
                value={row[name]}
                wrong={wrongAt(problems, 'quotationMarks', row.language.trim(), at)}
                onChange={(mark) => change({ [name]: mark })}
              />
            ))}
          </>
        )}
      </Rows>
    </>
  )
}
