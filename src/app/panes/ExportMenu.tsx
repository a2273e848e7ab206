import { Braces, FileBraces, FileCode, FileText, FolderArchive } from 'lucide-react'
import { MenuButton } from '~/ui'

/** The forms a story can be taken out in. */
export const formats = [
  { id: 'html', label: 'HTML page', icon: FileCode, says: 'As it will be published' },
  {
    id: 'folder',
    label: 'Web folder',
    icon: FolderArchive,
    says: 'A page for each edition, pictures in sizes, as a zip',
  },
  { id: 'jsonld', label: 'JSON-LD', icon: Braces, says: 'What the page says, for machines' },
  { id: 'stet', label: 'Stet file', icon: FileBraces, says: 'The whole draft, to bring back with Import' },
  { id: 'text', label: 'Plain text', icon: FileText, says: 'The words with their credits' },
] as const

export type ExportFormat = (typeof formats)[number]['id']

interface ExportMenuProps {
  /** The name of the edition that the page is of, where one is chosen. */
  readonly edition: string | undefined
  readonly onExport: (format: ExportFormat) => void
}

/** Takes the story out. */
export const ExportMenu = ({ edition, onExport }: ExportMenuProps) => (
  <MenuButton
    label="Export"
    acts={formats.map((format) =>
      format.id === 'html' && edition !== undefined
        ? { ...format, says: `${format.says}, ${edition} edition` }
        : format,
    )}
    onAct={(id) => {
      const format = formats.find((one) => one.id === id)
      if (format !== undefined) onExport(format.id)
    }}
  />
)
