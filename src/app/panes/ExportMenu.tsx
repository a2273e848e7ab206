import { FileBraces, FileCode, FileText } from 'lucide-react'
import { MenuButton } from '~/ui'

/** The forms a story can be taken out in. */
export const formats = [
  { id: 'html', label: 'HTML page', icon: FileCode, says: 'As it will be published' },
  {
    id: 'folder',
    label: 'Web folder',
    icon: FileCode,
    says: 'A page for each edition, pictures in sizes, as a zip',
  },
  { id: 'json-ld', label: 'JSON-LD', icon: FileCode, says: 'What the page says, for machines' },
  { id: 'stet', label: 'Stet file', icon: FileBraces, says: 'The whole draft, to bring back with Import' },
  { id: 'text', label: 'Plain text', icon: FileText, says: 'The words with their credits' },
] as const

export type ExportFormat = (typeof formats)[number]['id']

interface ExportMenuProps {
  /** The name of the edition that the page is of, where one is chosen. */
  readonly edition: string | undefined
  readonly onExport: (format: ExportFormat) => void
}

/** The forms that tell times as an edition does. */
const ofEdition: ReadonlySet<string> = new Set(['html', 'json-ld'])

/** Takes the story out. */
export const ExportMenu = ({ edition, onExport }: ExportMenuProps) => (
  <MenuButton
    label="Export"
    acts={formats.map((format) =>
      ofEdition.has(format.id) && edition !== undefined
        ? { ...format, says: `${format.says}, ${edition} edition` }
        : format,
    )}
    onAct={(id) => {
      const format = formats.find((one) => one.id === id)
      if (format !== undefined) onExport(format.id)
    }}
  />
)
