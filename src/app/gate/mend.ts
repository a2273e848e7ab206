import { never } from '~/base'
import { replaceWords, setCredit } from '~/editor'
import type { Repair } from '~/review'
import type { Bench } from '../writing/Bench.ts'

/** Puts right what a rule found. Answers false where what it was about is other by now. */
export function mend({ editor }: Pick<Bench, 'editor'>, repair: Repair): boolean {
  switch (repair.kind) {
    case 'words':
      return replaceWords(editor, repair.anchor, repair.words)
    case 'credit':
      return setCredit(editor, repair.block, repair.credit)
    default:
      return never(repair)
  }
}
