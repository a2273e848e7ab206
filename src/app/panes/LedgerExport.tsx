import { FileSpreadsheet, Printer } from 'lucide-react'
import type { DistanceWords } from '~/review'
import { plainText } from '~/story'
import { announce, MenuButton } from '~/ui'
import { useDesk } from '../useDesk.ts'
import { saveFile } from '../writing/saveFile.ts'

export interface LedgerExportProps {
  /** How far a chain stands from us, in words. */
  readonly distance: DistanceWords
}

const forms = [
  { id: 'csv', label: 'CSV', icon: FileSpreadsheet, says: 'A table, to be opened in a spreadsheet' },
  { id: 'page', label: 'Printable page', icon: Printer, says: 'Every attribution with its chain and its ruling' },
] as const

/** Takes the ledger out, whole, for the desk: it holds questions and doubts that are no reader's. */
export function LedgerExport({ distance }: LedgerExportProps) {
  const desk = useDesk()
  const takeOut = async (form: (typeof forms)[number]['id']) => {
    const { ledgerFiles } = await import('./ledgerFiles.ts')
    const { story, items } = desk.store.getState()
    const title = plainText(story.headline).trim() || story.slug
    const { text, type, name } = ledgerFiles[form]({ title, items, zone: story.zone, distance })
    saveFile(new Blob([text], { type }), name)
    announce('Exported.')
  }
  return (
    <MenuButton
      label="Take out the ledger"
      acts={forms}
      onAct={(id) => {
        const form = forms.find((one) => one.id === id)
        if (form !== undefined) void takeOut(form.id)
      }}
    />
  )
}
