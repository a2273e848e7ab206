import { houseWords } from '~/story'
import { TextField } from '~/ui'
import { useFields, wrongAt } from '../Fields.ts'
import css from '../HouseSettings.module.css'

const lengths = [
  { name: 'headline', label: 'Headline, in characters' },
  { name: 'standfirst', label: 'Standfirst, in characters' },
  { name: 'caption', label: 'Caption, in characters' },
  { name: 'story', label: 'Story, in words' },
] as const

/** What the page has room for. */
export function LengthsSection() {
  const { form, set, problems } = useFields()
  return (
    <>
      <p>{houseWords['lengths']} A field that is left empty has no limit.</p>
      <div className={css['pairs']}>
        {lengths.map(({ name, label }) => (
          <TextField
            key={name}
            label={label}
            inputMode="numeric"
            value={form.lengths[name]}
            wrong={wrongAt(problems, 'lengths', name)}
            onChange={(length) => set({ lengths: { ...form.lengths, [name]: length } })}
          />
        ))}
      </div>
    </>
  )
}
