import { CircleAlert, CircleDashed, CircleSlash2, Info } from 'lucide-react'
import { useState } from 'react'
import type { EntryId } from '~/drafts'
import type { LineAt } from '~/review'
import { announce, Button, Icon, StateGlyph } from '~/ui'
import { sourceLine, stateWords } from '../panes/ledgerWords.ts'
import { whereIs } from '../panes/whereIs.ts'
import { useDeskState } from '../useDesk.ts'
import { useBench } from '../writing/Bench.ts'
import { AnswerFor } from './AnswerFor.tsx'
import css from './GateList.module.css'
import { mend } from './mend.ts'
import { OverrideForm } from './OverrideForm.tsx'

export interface GateLineProps {
  readonly line: LineAt
  readonly onGo: () => void
  /** Something else comes over the screen. */
  readonly onLeave: () => void
}

const levelWords = { block: 'Blocks', warn: 'Warning', hint: 'Hint' } as const
const levelIcons = { block: CircleSlash2, warn: CircleAlert, hint: Info } as const

/** One line before publishing: what, where and why, the way there, what puts it right, and who let it through. */
export function GateLine({ line, onGo, onLeave }: GateLineProps) {
  const bench = useBench()
  const { desk } = bench
  const story = useDeskState((now) => now.story)
  const item = useDeskState(({ items }) => items.find(({ key }) => key === line.item))
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const [isOpen, setOpen] = useState<'why' | 'override' | null>(null)
  const { repair, overridden } = line
  const where = line.layout === undefined ? whereIs(line.block, story) : 'Preview'
  const isOfItem = item !== undefined && (line.rule === 'open-attribution' || line.rule === 'open-query')
  const putRight = () => {
    if (repair === undefined) return
    announce(mend(bench, repair) ? `Done: ${repair.label}.` : 'The words are other by now. Look at the line again.')
  }
  const takeBack = () => {
    const id = desk.store.getState().overrides.findLast((one) => one.line === line.key)?.id
    if (id === undefined) return
    desk.note({ kind: 'undone', entries: [id satisfies EntryId] })
    announce('Taken back: it stands in the way again.')
  }
  return (
    <li
      className={css['line']}
      data-level={overridden === undefined ? line.level : 'overridden'}
      data-of={isOfItem ? 'item' : 'rule'}
    >
      <button type="button" className={css['item']} onClick={onGo}>
        {isOfItem ? (
          <>
            <StateGlyph state={item.state} label={`${stateWords[item.state]}:`} />{' '}
            <span className={css['words']} dir="auto">
              {item.wording.words}
            </span>{' '}
            <span className={css['where']}>
              {where} · {sourceLine(item).lead}
            </span>
          </>
        ) : (
          <>
            <Icon of={overridden === undefined ? levelIcons[line.level] : CircleDashed} size={16} />
            <span className={css['says']} dir="auto">
              <span className="visuallyHidden">{levelWords[line.level]}:</span> {line.says}
            </span>{' '}
            <span className={css['where']}>{where}</span>
          </>
        )}
      </button>
      {overridden !== undefined && (
        <p className={css['who']}>
          Let through by {overridden.name}: {overridden.reason}
        </p>
      )}
      <div className={css['acts']}>
        {canWrite && repair !== undefined && (
          <Button variant="quiet" onClick={putRight}>
            {repair.label}
          </Button>
        )}
        {canWrite && line.rule === 'anonymous-source' && item !== undefined && (
          <AnswerFor item={item} onPress={onLeave} />
        )}
        {canWrite && overridden === undefined && line.level !== 'hint' && (
          <Button
            variant="quiet"
            aria-expanded={isOpen === 'override'}
            onClick={() => setOpen(isOpen === 'override' ? null : 'override')}
          >
            Let through
          </Button>
        )}
        {canWrite && overridden !== undefined && (
          <Button variant="quiet" onClick={takeBack}>
            Take back
          </Button>
        )}
        <Button
          variant="quiet"
          aria-expanded={isOpen === 'why'}
          onClick={() => setOpen(isOpen === 'why' ? null : 'why')}
        >
          Why
        </Button>
      </div>
      {isOpen === 'why' && (
        <p className={css['why']}>
          {line.why} <code>{line.rule}</code>
        </p>
      )}
      {isOpen === 'override' && <OverrideForm line={line} onDone={() => setOpen(null)} />}
    </li>
  )
}
