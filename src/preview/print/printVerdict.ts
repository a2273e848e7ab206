import type { LayoutVerdict } from '../cards/cards.ts'
import { linesOver, type PrintFit } from './printFit.ts'

/** What is said of a story in the print column; grey until its lines are counted. */
export function printVerdict(fit: PrintFit | null): LayoutVerdict {
  if (fit === null) return { says: 'Not counted yet', isWrong: false }
  if (fit.lines === 0) return { says: 'Nothing to print', isWrong: false }
  const over = linesOver(fit)
  if (over > 0) return { says: over === 1 ? '1 line over' : `${over} lines over`, isWrong: true }
  const free = fit.room - fit.lines
  return { says: free === 0 ? 'Fits' : `Fits, ${free} ${free === 1 ? 'line' : 'lines'} free`, isWrong: false }
}
