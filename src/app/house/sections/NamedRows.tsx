import { Select, TextField } from '~/ui'
import { useFields, wrongAt } from '../Fields.ts'
import type { AgencyRow } from '../houseForm.ts'
import { Rows } from '../Rows.tsx'

interface NamedRowsProps {
  /** Where they stand in the house file. */
  readonly path: 'agencies' | 'sources'
  readonly label: string
  readonly one: string
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly blank: AgencyRow
  readonly rows: readonly AgencyRow[]
  readonly onChange: (rows: readonly AgencyRow[]) => void
}

/** Names with the spellings they come in and what they are. */
export function NamedRows({ path, kinds, ...rest }: NamedRowsProps) {
  const { problems } = useFields()
  return (
    <Rows {...rest} nameOf={({ name }) => name} columns={3}>
      {(row, set, index) => (
        <>
          <TextField
            label="Name"
            dir="auto"
            value={row.name}
            wrong={wrongAt(problems, path, index, 'name')}
            onChange={(name) => set({ name })}
          />
          <TextField
            label="Also written, between semicolons"
            dir="auto"
            value={row.spellings}
            wrong={wrongAt(problems, path, index, 'spellings')}
            onChange={(spellings) => set({ spellings })}
          />
          <Select label="Kind" value={row.kind} options={kinds} onChange={(kind) => set({ kind })} />
        </>
      )}
    </Rows>
  )
}
