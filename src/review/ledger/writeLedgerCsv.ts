import { chainWords, type Ledger, ledgerLine, ruledAtIn } from './ledgerLine.ts'
import { writeTable } from './writeTable.ts'

const columns = [
  'Number',
  'State',
  'Kind',
  'Words',
  'Speaker',
  'Chain',
  'Distance',
  'Confidence',
  'Reason',
  'Ruled by',
  'Ruled at',
  'Question',
  'Earlier wording',
  'Amended by',
  'Verification',
  'Block',
]

/** The ledger as a table in CSV, for the desk. Times have the offset of the story's zone. */
export const writeLedgerCsv = ({ items, zone, distance }: Ledger): string =>
  writeTable([
    columns,
    ...items.map((item, at) => {
      const line = ledgerLine(item, distance)
      return [
        String(at + 1),
        line.state,
        line.kind,
        line.words,
        line.speaker,
        chainWords(line.chain),
        line.distance,
        line.confidence,
        line.reason,
        line.ruledBy,
        ruledAtIn(line, zone),
        line.question,
        line.earlier,
        line.amendedBy,
        line.verification,
        line.block,
      ]
    }),
  ])
