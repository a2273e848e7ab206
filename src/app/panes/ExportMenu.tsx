import { FileBraces, FileCode, FileText } from 'lucide-react'
import { MenuButton } from '~/ui'

/** The forms a story can be taken out in. */
export const formats = [
  { id: 'html', label: 'HTML page', icon: FileCode, says: 'As it will be published' },
  { id: 'stet', label: 'Stet file', icon: FileBraces, says: 'The whole draft, to bring back with Import' },
  { id: 'text', label: 'Plain text', icon: FileText, says: 'The words with their credits' },
] as const

export type ExportFormat = (typeof formats)[number]['id']

/** Takes the story out. */
export const ExportMenu = ({ onExport }: { readonly onExport: (format: ExportFormat) => void }) => (
  <MenuButton
    label="Export"
    acts={formats}
    onAct={(id) => {
      const format = formats.find((one) => one.id === id)
      if (format !== undefined) onExport(format.id)
    }}
  />
)
