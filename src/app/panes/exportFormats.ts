import { FileBraces, FileCode, FileText } from 'lucide-react'
import type { MenuAct } from '~/ui'

/** The forms a story can be taken out in. */
export const formats = [
  { id: 'html', label: 'HTML page', icon: FileCode, says: 'As it will be published' },
  {
    id: 'folder',
    label: 'Web folder',
    icon: FileCode,
    says: 'As last published: a page for each edition, pictures in sizes, as a zip',
  },
  { id: 'json-ld', label: 'JSON-LD', icon: FileCode, says: 'What the page says, for machines' },
  { id: 'stet', label: 'Stet file', icon: FileBraces, says: 'The whole draft, to bring back with Import' },
  { id: 'text', label: 'Plain text', icon: FileText, says: 'The words with their credits' },
] as const

export type ExportFormat = (typeof formats)[number]['id']

/** Why a form cannot be taken out now; absent where it can. */
export const cannotExport = (format: ExportFormat, isOut: boolean): string | undefined =>
  format === 'folder' && !isOut ? 'Publish the story first: the folder holds what has gone out.' : undefined

/** The forms that tell times as an edition does. */
const ofEdition: ReadonlySet<string> = new Set(['html', 'json-ld'])

/** The lines of the menu that takes a story out. */
export const exportActs = (edition: string | undefined, isOut: boolean): readonly MenuAct[] =>
  formats.map(({ says, ...format }) => ({
    ...format,
    says: ofEdition.has(format.id) && edition !== undefined ? `${says}, ${edition} edition` : says,
    cannot: cannotExport(format.id, isOut),
  }))
