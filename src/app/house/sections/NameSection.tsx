import { houseWords } from '~/story'
import { TextArea, TextField } from '~/ui'
import { useFields, wrongAt } from '../Fields.ts'
import { languageTags, zoneNames } from '../suggestions.tsx'

/** What the newsroom is called, and what new stories begin with. */
export function NameSection() {
  const { form, set, problems } = useFields()
  return (
    <>
      <TextField
        label="Name"
        value={form.name}
        help={houseWords['name']}
        wrong={wrongAt(problems, 'name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="Language"
        value={form.language}
        list={languageTags}
        help={houseWords['language']}
        wrong={wrongAt(problems, 'language')}
        onChange={(language) => set({ language })}
      />
      <TextField
        label="Time zone"
        value={form.zone}
        list={zoneNames}
        help={houseWords['zone']}
        wrong={wrongAt(problems, 'zone')}
        onChange={(zone) => set({ zone })}
      />
      <TextArea
        label="Names for versions"
        value={form.versionNames ?? ''}
        rows={4}
        help={`${houseWords['versionNames'] ?? ''} One a line.`}
        wrong={wrongAt(problems, 'versionNames')}
        onChange={(versionNames) => set({ versionNames: versionNames.trim() === '' ? null : versionNames })}
      />
    </>
  )
}
