import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '~/ui'
import css from './Folded.module.css'

interface FoldedProps {
  readonly label: string
  /** What is chosen of it. */
  readonly says: string
  /** The id of what describes that. */
  readonly describedBy: string
  readonly children: ReactNode
}

/** Choices on a narrow screen: a line that says what is chosen, until they are asked for. */
export const Folded = ({ label, says, describedBy, children }: FoldedProps) => (
  <details className={css['folded']}>
    <summary aria-describedby={describedBy}>
      <span>
        {label}: <b>{says}</b>
      </span>
      <Icon of={ChevronDown} />
    </summary>
    {children}
  </details>
)
