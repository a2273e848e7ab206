import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import own from './ComboBox.module.css'
import css from './Field.module.css'
import { Icon } from './Icon.tsx'
import overlay from './Overlay.module.css'

export interface SuggestFieldProps {
  readonly label: string
  readonly value: string
  /** What is likely to be written; each once. */
  readonly suggestions: readonly string[]
  /** Each letter as it is typed, and a suggestion that is taken. */
  readonly onChange: (value: string) => void
  /** A suggestion was taken. */
  readonly onTake?: (suggestion: string) => void
  /** Ids of what else says something about the field. */
  readonly describedBy?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** A line to write in, with likely answers below it: typing narrows them, and anything else may be written too. */
export const SuggestField = ({ label, value, suggestions, onChange, onTake, describedBy, ref }: SuggestFieldProps) => (
  <AriaComboBox
    className={css['field'] ?? ''}
    allowsCustomValue
    defaultItems={suggestions.map((name) => ({ id: name, name }))}
    inputValue={value}
    onInputChange={onChange}
    onChange={(key) => {
      if (key !== null) onTake?.(String(key))
    }}
  >
    <Label>{label}</Label>
    <div className={own['row']}>
      <Input
        ref={ref ?? null}
        aria-describedby={describedBy}
        dir="auto"
        className={classes(css['box'], own['input'])}
      />
      <AriaButton className={own['open'] ?? ''}>
        <Icon of={ChevronDown} />
      </AriaButton>
    </div>
    <AriaPopover className={classes(overlay['popover'], own['popover'])} offset={4}>
      <ListBox<{ id: string; name: string }> className={own['list'] ?? ''}>
        {({ name }) => (
          <ListBoxItem id={name} textValue={name} className={classes(overlay['act'], own['option'])}>
            {name}
          </ListBoxItem>
        )}
      </ListBox>
    </AriaPopover>
  </AriaComboBox>
)
