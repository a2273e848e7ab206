import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

/** What a place says while there is nothing in it: a line, and what to do about it. */
export const EmptyState = ({ title, children }: { title?: string; children: ReactNode }) => (
  <div className={css['empty']}>
    {title !== undefined && <p className={css['title']}>{title}</p>}
    <div className={css['words']}>{children}</div>
  </div>
)
