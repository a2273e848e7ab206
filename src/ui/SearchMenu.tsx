import { lazy, Suspense } from 'react'
import type { MenuAct } from './MenuButton.tsx'

export interface SearchMenuProps {
  /** The name of the field and of the list below it. */
  readonly label: string
  readonly acts: readonly MenuAct[]
  /** Said when nothing matches. */
  readonly none: string
  readonly onAct: (id: string) => void
}

const SearchMenuFrame = lazy(() =>
  import('./SearchMenuFrame.tsx').then(({ SearchMenuFrame }) => ({ default: SearchMenuFrame })),
)

/** A field that narrows the menu below it by any part of a name; Enter does the first. Its code arrives when it is shown. */
export const SearchMenu = (props: SearchMenuProps) => (
  <Suspense>
    <SearchMenuFrame {...props} />
  </Suspense>
)
