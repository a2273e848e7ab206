import { type ReactNode, useEffect, useRef } from 'react'
import { stepThrough } from './stepThrough.ts'

export interface ToolbarProps {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A row of controls with one stop for Tab, the one used last; the arrows go along the row (WAI-ARIA APG). */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const stops = () => [...(row.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const stay = (stop: Element | null) => {
      const all = stops()
      const one = all.find((other) => other === stop) ?? all.find(({ tabIndex }) => tabIndex === 0) ?? all[0]
      for (const other of all) other.tabIndex = other === one ? 0 : -1
    }
    stay(null)
    const follow = ({ target }: FocusEvent) => stay(target instanceof Element ? target : null)
    const element = row.current
    element?.addEventListener('focusin', follow)
    return () => element?.removeEventListener('focusin', follow)
  }, [])
  return (
    <div ref={row} role="toolbar" aria-label={label} className={className} onKeyDown={stepThrough} tabIndex={-1}>
      {children}
    </div>
  )
}
