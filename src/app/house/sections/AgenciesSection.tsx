import { useState } from 'react'
import { creditsIn } from '~/interchange'
import { agencyKinds, creditOf, houseWords } from '~/story'
import { TextField } from '~/ui'
import { useFields, wrongAt } from '../Fields.ts'
import css from '../HouseSettings.module.css'
import { NamedRows } from './NamedRows.tsx'

const kinds = agencyKinds.map((value) => ({ value, label: value }))

/** Whose pictures and copy are used, how a credit is written, and what becomes of some that come in. */
export function AgenciesSection() {
  const { form, set, problems, house } = useFields()
  const sample = creditOf({ creator: 'Jane Doe', agency: house.agencies[0]?.name ?? 'an agency' }, house)
  return (
    <>
      <TextField
        label="How a credit is written"
        placeholder="{creator}/{agency}"
        value={form.creditPattern}
        help={`${houseWords['creditPattern'] ?? ''} Now: “${sample}”.`}
        wrong={wrongAt(problems, 'creditPattern')}
        onChange={(creditPattern) => set({ creditPattern })}
      />
      <NamedRows
        path="agencies"
        label="Agencies"
        one="agency"
        kinds={kinds}
        blank={{ name: '', spellings: '', kind: 'agency' }}
        rows={form.agencies}
        onChange={(agencies) => set({ agencies })}
      />
      <CreditsPreview />
    </>
  )
}

/** Captions as they come in, taken apart the way these settings would. */
function CreditsPreview() {
  const { house } = useFields()
  const [own, setOwn] = useState('')
  const [first, last] = [house.agencies[0], house.agencies.at(-1)]
  const samples = [
    ...(first === undefined ? [] : [`Smoke over the port. (${first.name} Photo/Jane Doe)`]),
    ...(first === undefined ? [] : [`Smoke over the port${first.spellings[0] ?? first.name}`]),
    ...(last === undefined ? [] : [`Smoke over the port. Photo: Ali Khan/${last.spellings[0] ?? last.name}`]),
    'Smoke over the port. Photo by Jane Doe',
    ...(own.trim() === '' ? [] : [own]),
  ]
  return (
    <section aria-label="What becomes of credits" className={css['preview']}>
      <p>
        <b>What becomes of credits that come in</b>
      </p>
      <TextField label="Try a caption with its credit" dir="auto" value={own} onChange={setOwn} />
      <ul>
        {samples.map((line) => (
          <li key={line}>
            <q dir="auto">{line}</q>
            <span>{becomes(creditsIn(line, house))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function becomes(splits: ReturnType<typeof creditsIn>): string {
  const [only, ...others] = splits
  if (only === undefined) return 'No credit is found in it.'
  if (others.length > 0 || !only.sure)
    return `Asked: the credit may be ${splits.map(({ credit }) => `“${credit}”`).join(' or ')}.`
  return `Credit: ${only.credit}`
}
