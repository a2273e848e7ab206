import { use } from 'react'
import css from './LayoutLabel.module.css'
import { ShownVersion } from './ShownVersion.ts'

interface LayoutLabelProps {
  readonly title: string
  readonly says: string
  /** What is said is that something is wrong. */
  readonly isWrong?: boolean
}

/** The line over a layout: its name, and how it is shown or how the story comes out in it; and of which version, where it may be another. */
export const LayoutLabel = ({ title, says, isWrong = false }: LayoutLabelProps) => (
  <p className={css['label']}>
    <b>{title}</b> <span data-wrong={isWrong}>{says}</span>
    {use(ShownVersion)}
  </p>
)
