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
export function LayoutLabel({ title, says, isWrong = false }: LayoutLabelProps) {
  const version = use(ShownVersion)
  return (
    <p className={css['label']}>
      <b>{title}</b> <span data-wrong={isWrong}>{says}</span>
      {version !== null && <small data-before={version.isBefore}>{version.says}</small>}
    </p>
  )
}
