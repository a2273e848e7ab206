import type { Recovered } from '~/drafts'
import type { Zone } from '~/story'
import { Button } from '~/ui'
import css from './RecoveredWords.module.css'
import { shortened } from '../panes/shortened.ts'
import { dayIn, timeAndPlace } from '../panes/timeWords.ts'

export interface RecoveredWordsProps {
  readonly recovered: readonly Recovered[]
  readonly zone: Zone
  readonly onPutBack: (recovered: Recovered) => void
  readonly onDiscard: (recovered: Recovered) => void
}

/** Words that were typed in a block while someone else took it away. They wait here until a person decides. */
export const RecoveredWords = ({ recovered, zone, onPutBack, onDiscard }: RecoveredWordsProps) => (
  <section className={css['tray']} aria-label="Recovered text">
    <h3>Recovered text</h3>
    <ul>
      {recovered.map((one) => (
        <li key={one.id}>
          <p className={css['passage']} dir="auto">
            {one.passage.slice(0, one.offset)}
            <mark>{one.words}</mark>
            {one.passage.slice(one.offset + one.words.length)}
          </p>
          <small>{happened(one, zone)}</small>
          <span className={css['acts']}>
            <Button aria-label={`Put back: ${shortened(one.words.trim(), 40)}`} onClick={() => onPutBack(one)}>
              Put back
            </Button>
            <Button aria-label={`Discard: ${shortened(one.words.trim(), 40)}`} onClick={() => onDiscard(one)}>
              Discard
            </Button>
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const happened = ({ typedBy, takenBy, at }: Recovered, zone: Zone): string => {
  const when = `${dayIn(at, zone)}, ${timeAndPlace(at, zone)}`
  return typedBy.id === takenBy.id
    ? `${typedBy.name} typed this in one window while changing its block in another. ${when}`
    : `${typedBy.name} typed this while ${takenBy.name} took its block away. ${when}`
}
