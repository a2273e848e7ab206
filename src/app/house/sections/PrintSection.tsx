import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { type House, houseWords } from '~/story'
import { Button, TextField } from '~/ui'
import { useFields, wrongAt } from '../Fields.ts'
import css from '../HouseSettings.module.css'

const fields = [
  { name: 'columnWidth', label: 'Width of a column, in millimetres' },
  { name: 'lines', label: 'Depth of a column, in lines' },
  { name: 'columns', label: 'Columns', instead: 'One where it is left empty.' },
  { name: 'size', label: 'Size of the type, in points', instead: '9 where it is left empty.' },
  { name: 'leading', label: 'From line to line, in points', instead: '11 where it is left empty.' },
] as const

const nothing = { columnWidth: '', columns: '', lines: '', size: '', leading: '' }

/** The room a story has on paper. */
export function PrintSection() {
  const { form, set, problems, house } = useFields()
  const first = useRef<HTMLInputElement>(null)
  const isEmpty = Object.values(form.print).every((number) => number.trim() === '')
  const isWrong = wrongAt(problems, 'print') !== undefined
  const empty = () => {
    // The button goes with what it empties.
    flushSync(() => set({ print: nothing }))
    first.current?.focus()
  }
  return (
    <>
      <p>{houseWords['print']} Where all of it is left empty, this house prints nothing.</p>
      <div className={css['pairs']}>
        {fields.map(({ name, label, ...field }, at) => (
          <TextField
            key={name}
            ref={at === 0 ? first : null}
            label={label}
            inputMode="decimal"
            value={form.print[name]}
            help={'instead' in field ? field.instead : undefined}
            wrong={wrongAt(problems, 'print', name)}
            onChange={(number) => set({ print: { ...form.print, [name]: number } })}
          />
        ))}
      </div>
      <p role="status">{isEmpty ? printsNothing : isWrong ? '' : roomOf(house)}</p>
      {!isEmpty && (
        <div className={css['buttons']}>
          <Button onClick={empty}>Print nothing</Button>
        </div>
      )}
    </>
  )
}

const printsNothing = 'This house prints nothing: its preview has no print column.'

/** How much a story may be, in a sentence. */
function roomOf({ print }: House): string {
  if (print === undefined) return ''
  const { columns, lines, leading, columnWidth } = print
  const depth = Math.round((lines * leading * 25.4) / 72)
  const each = columns === 1 ? 'in one column' : `in ${columns} columns, each`
  return `A story has room for ${columns * lines} lines, ${each} ${columnWidth} mm wide and ${depth} mm deep.`
}
