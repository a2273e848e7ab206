import { houseWords } from '~/story'
import { TextArea } from '~/ui'
import { useFields, wrongAt } from '../Fields.ts'

/** Who may close anybody's query. */
export function HeadsSection() {
  const { form, set, problems } = useFields()
  return (
    <TextArea
      label="Desk heads, one a line"
      dir="auto"
      rows={8}
      value={form.deskHeads}
      help={houseWords['deskHeads']}
      wrong={wrongAt(problems, 'deskHeads')}
      onChange={(deskHeads) => set({ deskHeads })}
    />
  )
}
