import { levels, type RuleId, ruleIds, ruleWords, stages } from '~/story'
import { Select } from '~/ui'
import { useFields } from '../Fields.ts'
import css from './RulesSection.module.css'

const words = { off: 'Off', hint: 'Hint', warn: 'Warn', block: 'Block' }
const options = [{ value: '', label: 'As Stet has it' }, ...levels.map((value) => ({ value, label: words[value] }))]
const stageWords = { reporter: 'While writing', desk: 'At the desk', publish: 'At publishing' }

/** Every rule, with its level for each stage. */
export function RulesSection() {
  return (
    <>
      <p>
        A hint is said in passing, a warning stands in the list before publishing, and a block closes the gate. A rule
        that is not set here keeps Stet’s own levels.
      </p>
      <div>
        {ruleIds.map((id) => (
          <Rule key={id} id={id} />
        ))}
      </div>
    </>
  )
}

function Rule({ id }: { readonly id: RuleId }) {
  const { form, set } = useFields()
  const row = form.rules[id]
  return (
    <div className={css['rule']} role="group" aria-labelledby={`rule-${id}`}>
      <p className={css['says']}>
        <b id={`rule-${id}`}>{id}</b>
        <span>{ruleWords[id]}</span>
      </p>
      {stages.map((stage) => (
        <Select
          key={stage}
          label={stageWords[stage]}
          value={row[stage]}
          options={options}
          onChange={(level) => set({ rules: { ...form.rules, [id]: { ...row, [stage]: level } } })}
        />
      ))}
    </div>
  )
}
