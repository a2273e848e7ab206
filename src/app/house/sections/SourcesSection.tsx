import { sourceKinds } from '~/story'
import { useFields } from '../Fields.ts'
import { NamedRows } from './NamedRows.tsx'

const kinds = [{ value: '', label: 'Not said' }, ...sourceKinds.map((value) => ({ value, label: value }))]

/** People, offices and outlets that stories often name. */
export function SourcesSection() {
  const { form, set } = useFields()
  return (
    <NamedRows
      path="sources"
      label="Sources"
      one="source"
      kinds={kinds}
      blank={{ name: '', spellings: '', kind: '' }}
      rows={form.sources}
      onChange={(sources) => set({ sources })}
    />
  )
}
