import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import overlay from './Overlay.module.css'
import type { SearchMenuProps } from './SearchMenu.tsx'
import css from './SearchMenu.module.css'

export const SearchMenuFrame = ({ label, acts, none, onAct }: SearchMenuProps) => (
  <Autocomplete filter={contains}>
    {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it is shown to be typed into */}
    <SearchField aria-label={label} autoFocus className={css['search'] ?? ''}>
      <Input placeholder={label} className={css['field'] ?? ''} />
    </SearchField>
    <Menu
      aria-label={label}
      className={classes(overlay['menu'], css['acts'])}
      onAction={(id) => onAct(String(id))}
      renderEmptyState={() => <p className={css['none']}>{none}</p>}
    >
      {acts.map(({ id, label: name, icon, keys }) => (
        <MenuItem key={id} id={id} textValue={name} className={overlay['act'] ?? ''}>
          {icon !== undefined && <Icon of={icon} />}
          <span>{name}</span>
          {keys !== undefined && <Kbd>{keys}</Kbd>}
        </MenuItem>
      ))}
    </Menu>
  </Autocomplete>
)

const contains = (name: string, typed: string): boolean => name.toLowerCase().includes(typed.trim().toLowerCase())
