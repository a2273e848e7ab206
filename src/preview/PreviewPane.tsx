import type { ScrollLink } from '~/ui'
import { desktop, phone } from './layouts.ts'
import css from './PreviewPane.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import type { PageSource } from './page.ts'

export interface PreviewPaneProps {
  readonly source: PageSource
  readonly link: ScrollLink
  readonly onPick: (block: string) => void
}

/** The published page beside the story being written, as both its readers get it. */
export const PreviewPane = (props: PreviewPaneProps) => (
  <div className={css['pane']}>
    <PreviewFrame {...desktop} {...props} />
    <PreviewFrame {...phone} {...props} scaleTo={0.78} />
  </div>
)
