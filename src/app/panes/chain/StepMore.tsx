import { isLanguage, safeHref, sourceKinds, type Zone } from '~/story'
import { Select, TextField } from '~/ui'
import type { DraftStep } from './chainDraft.ts'
import css from './ChainEditor.module.css'
import { kindWords } from './kindWords.ts'
import { WhenFields } from './WhenFields.tsx'

export interface StepMoreProps {
  readonly step: DraftStep
  readonly zone: Zone
  readonly onChange: (step: DraftStep) => void
}

/** What else is known of a step: what kind of source it is, when and where the words took it, and in which language. */
export function StepMore({ step, zone, onChange }: StepMoreProps) {
  const { link = '', language = '' } = step
  return (
    <div className={css['more']}>
      <Select
        label="Kind"
        value={step.kind ?? ''}
        options={kinds}
        onChange={(kind) => {
          const { kind: _, ...rest } = step
          const known = sourceKinds.find((one) => one === kind)
          onChange(known === undefined ? rest : { ...rest, kind: known })
        }}
      />
      <TextField label="Where" value={step.place ?? ''} onChange={(place) => onChange({ ...step, place })} dir="auto" />
      <WhenFields
        key={zone}
        when={step.when}
        zone={zone}
        onChange={(when) => {
          const { when: _, ...rest } = step
          onChange(when === null ? rest : { ...rest, when })
        }}
      />
      <TextField
        label="Link"
        inputMode="url"
        dir="ltr"
        value={link}
        wrong={
          link.trim() !== '' && safeHref(link) === null
            ? 'Nobody can be sent to this address, so it is not kept. Write one that begins with https://'
            : undefined
        }
        onChange={(now) => onChange({ ...step, link: now })}
      />
      <TextField
        label="Language"
        dir="ltr"
        placeholder="ar"
        value={language}
        wrong={
          language.trim() !== '' && !isLanguage(language.trim())
            ? `“${language}” is not a language tag, so it is not kept. Write one such as “ar” or “en-GB”.`
            : undefined
        }
        onChange={(now) => onChange({ ...step, language: now })}
      />
    </div>
  )
}

const kinds = [
  { value: '', label: 'Not recorded' },
  ...sourceKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
]
