import { ChevronDown } from 'lucide-react'
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

export interface ComboBoxProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One choice of a list too long to scroll: typing narrows it, by any part of the label. */
export const ComboBox = ({ label, value, options, onChange }: ComboBoxProps) => (
  <AriaComboBox
    className={css['field'] ?? ''}
    defaultItems={options.map((option) => ({ id: option.value, label: option.label }))}
    defaultValue={value}
    onChange={(key) => {
      if (key !== null && key !== value) onChange(String(key))
    }}
  >
    <Label>{label}</Label>
    <div className={own['row']}>
      <Input className={classes(css['box'], own['input'])} />
      <AriaButton className={own['open'] ?? ''}>
        <Icon of={ChevronDown} />
      </AriaButton>
    </div>
    <AriaPopover className={classes(overlay['popover'], own['popover'])} offset={4}>
      <ListBox<{ id: string; label: string }> className={own['list'] ?? ''}>
        {(option) => (
          <ListBoxItem id={option.id} className={classes(overlay['act'], own['option'])}>
            {option.label}
          </ListBoxItem>
        )}
      </ListBox>
    </AriaPopover>
  </AriaComboBox>
)
