import { type Ledger, writeLedgerCsv, writeLedgerPage } from '~/review'
import paper from '../paper.css?raw'
import css from './ledgerPage.css?raw'

export interface LedgerFile {
  readonly text: string
  readonly type: string
  readonly name: string
}

/** The forms a ledger can be taken out in, for the desk. */
export const ledgerFiles = {
  csv: (ledger: Ledger): LedgerFile => ({ text: writeLedgerCsv(ledger), type: 'text/csv', name: 'attributions.csv' }),
  page: (ledger: Ledger): LedgerFile => ({
    text: writeLedgerPage({ ...ledger, css: `${css}\n${paper}` }),
    type: 'text/html',
    name: 'attributions.html',
  }),
} as const
