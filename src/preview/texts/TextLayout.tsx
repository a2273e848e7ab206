import type { ReactNode } from 'react'
import type { LayoutVerdict } from '../cards/cards.ts'
import { LayoutLabel } from '../LayoutLabel.tsx'
import css from './texts.module.css'

interface TextLayoutProps {
  readonly title: string
  readonly aside: string
  readonly verdict: LayoutVerdict
  readonly children: ReactNode
}

/** The frame of a layout without looks: its name, what it is, and what is wrong with it. */
export const TextLayout = ({ title, aside, verdict, children }: TextLayoutProps) => (
  <section aria-label={`${title} preview`} className={css['layout']}>
    <LayoutLabel
      title={title}
      says={verdict.isWrong ? verdict.says : `${aside} · ${verdict.says}`}
      isWrong={verdict.isWrong}
    />
    {children}
  </section>
)
