import { MenuButton } from '~/ui'
import type { ExportFormat } from './exportFormats.ts'

interface ExportMenuProps {
  /** The name of the edition that the page is of, where one is chosen. */
  readonly edition: string | undefined
  /** The story has been published. */
  readonly isOut: boolean
  readonly onExport: (format: ExportFormat) => void
}

/** Takes the story out. */
export const ExportMenu = ({ edition, isOut, onExport }: ExportMenuProps) => (
  <MenuButton
    label="Export"
    acts={async () => (await import('./exportFormats.ts')).exportActs(edition, isOut)}
    onAct={(id) => onExport(id as ExportFormat)} // the ids of those acts
  />
)
