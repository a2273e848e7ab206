import { Plus, Trash } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button, classes, Icon, IconButton } from '~/ui'
import css from './Rows.module.css'

interface RowsProps<Row> {
  /** What the rows are: “Agencies”. */
  readonly label: string
  /** One of them: “agency”. */
  readonly one: string
  readonly rows: readonly Row[]
  readonly blank: Row
  readonly nameOf: (row: Row) => string
  readonly onChange: (rows: readonly Row[]) => void
  /** How many fields a row has beside each other, where there is room. */
  readonly columns: 2 | 3 | 4 | 5 | 6
  readonly children: (row: Row, set: (change: Partial<Row>) => void, index: number) => ReactNode
}

/** A list of settings, each a row of fields, with a way to add one and to take one away. */
export function Rows<Row extends object>(props: RowsProps<Row>) {
  const { label, one, rows, blank, nameOf, onChange, columns, children } = props
  const list = useRef<HTMLUListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const change = (index: number) => (part: Partial<Row>) => {
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  }
  const begin = () => {
    flushSync(() => onChange([...rows, blank]))
    list.current?.lastElementChild?.querySelector('input')?.focus()
  }
  const remove = (index: number) => {
    flushSync(() => onChange(rows.filter((_, at) => at !== index)))
    const next = list.current?.children[Math.min(index, rows.length - 2)]
    const control = next?.querySelector('button') ?? add.current
    control?.focus()
  }
  return (
    <>
      {rows.length > 0 && (
        <ul ref={list} aria-label={label} className={classes(css['rows'], css[`of${columns}`])}>
          {rows.map((row, index) => (
            // Rows have no names of their own, and are only ever added at the end.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={css['row']}>
              {children(row, change(index), index)}
              <IconButton
                icon={Trash}
                label={`Remove ${nameOf(row).trim() || `this ${one}`}`}
                onClick={() => remove(index)}
                className={css['remove']}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button ref={add} onClick={begin}>
          <Icon of={Plus} /> Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
        </Button>
      </div>
    </>
  )
}
