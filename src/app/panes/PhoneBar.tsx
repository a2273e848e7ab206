import { AlignLeft, Clock, Eye, List, type LucideIcon } from 'lucide-react'
import { Icon } from '~/ui'
import css from './PhoneBar.module.css'

export type PhoneSection = 'story' | 'review' | 'preview' | 'history'

export interface PhoneBarProps {
  readonly at: PhoneSection
  /** How many attributions are open. */
  readonly open: number
  readonly onGo: (section: PhoneSection) => void
}

const sections = [
  { id: 'story', label: 'Story', icon: AlignLeft },
  { id: 'review', label: 'Review', icon: List },
  { id: 'preview', label: 'Preview', icon: Eye },
  { id: 'history', label: 'History', icon: Clock },
] satisfies readonly { readonly id: PhoneSection; readonly label: string; readonly icon: LucideIcon }[]

/** The bar at the foot of a phone's screen. */
export const PhoneBar = ({ at, open, onGo }: PhoneBarProps) => (
  <nav aria-label="Sections" className={css['bar']}>
    {sections.map(({ id, label, icon }) => (
      <button key={id} type="button" aria-current={id === at ? 'page' : undefined} onClick={() => onGo(id)}>
        <Icon of={icon} size={20} />
        {label}
        {id === 'review' && open > 0 && (
          <>
            <span className="visuallyHidden">,</span>{' '}
            <em>
              {open} <span className="visuallyHidden">open</span>
            </em>
          </>
        )}
      </button>
    ))}
  </nav>
)
