import { Check, CircleAlert, CloudOff, Lock } from 'lucide-react'
import type { SaveState } from '~/desk'
import { type Keeper, whatHappened } from '~/drafts'
import { Button, classes, Icon } from '~/ui'
import css from './SaveStatus.module.css'
import { timeIn } from './timeWords.ts'

export interface SaveStatusProps {
  readonly save: SaveState
  /** Where the words are kept. */
  readonly where: Keeper['where']
  readonly onTryAgain: () => void
  /** Puts the words of the story on the clipboard, while they cannot be kept. */
  readonly onCopy: () => void
}

/**
 * Where the words are, truthfully: "Saved 14:22" only once they are kept. A save is shown and not spoken, or a screen
 * reader would hear one at every pause; that words are not saved is spoken. Export, for a file of them, is close by.
 */
export function SaveStatus({ save, where, onTryAgain, onCopy }: SaveStatusProps) {
  const isTrouble = save.kind === 'unsaved'
  return (
    <div className={css['save']}>
      <output aria-live={isTrouble ? 'polite' : 'off'} className={classes(css['status'], isTrouble && css['trouble'])}>
        <SaveWords save={save} where={where} />
      </output>
      {isTrouble && (
        <span className={css['acts']}>
          <Button onClick={onCopy}>Copy text</Button>
          <Button onClick={onTryAgain}>Try again</Button>
        </span>
      )}
    </div>
  )
}

const readOnlyWords = {
  newer: 'Saved by a newer Stet. Open for reading; reload to get the newer Stet.',
  damaged: 'Saved, but part of it cannot be read. Open for reading; nothing in it is overwritten.',
} satisfies Record<Extract<SaveState, { kind: 'read-only' }>['why'], string>

function SaveWords({ save, where }: Pick<SaveStatusProps, 'save' | 'where'>) {
  switch (save.kind) {
    case 'saved':
      return (
        <>
          <Icon of={Check} size={14} />
          <span>
            Saved {/* The usual place goes without saying on a full bar; an unusual one never does. */}
            {where !== 'the server' && (
              <span className={classes(where === 'this device' && 'visuallyHidden')}>{places[where]} </span>
            )}
            <time dateTime={new Date(save.at).toISOString()} title={`Saved ${places[where]}`}>
              {timeIn(save.at)}
            </time>
          </span>
        </>
      )
    case 'saving':
      return <span>Saving…</span>
    case 'held':
      return (
        <>
          <Icon of={CloudOff} size={14} />
          <span>
            Saved on this device <time dateTime={new Date(save.at).toISOString()}>{timeIn(save.at)}</time>, waiting for
            the network
          </span>
        </>
      )
    case 'unsaved':
      return (
        <>
          <Icon of={CircleAlert} size={14} />
          <span>
            <b>Not saved.</b> {whatHappened(save.why, where)} Copy your text{' '}
            {/* What was refused once is refused again, until the draft is read anew. */}
            {save.why === 'refused' ? 'and open the story again' : 'or try again'}.
          </span>
        </>
      )
    case 'read-only':
      return (
        <>
          <Icon of={Lock} size={14} />
          <span>{readOnlyWords[save.why]}</span>
        </>
      )
  }
}

const places = {
  'this device': 'on this device',
  'this browser session': 'in this browser session only',
  'the server': 'on the server',
} satisfies Record<Keeper['where'], string>
