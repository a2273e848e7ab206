import { createContext, type ReactNode, use } from 'react'
import type { BlockChange, Comparison, Decision, FactChange, PartChange, RulingChange } from '~/review'
import type { Zone } from '~/story'
import { Button } from '~/ui'
import { timeAndPlace } from '../panes/timeWords.ts'
import { ComparedWords } from './ComparedWords.tsx'
import css from './ComparisonPage.module.css'
import { choiceWords, factValue, partWords } from './comparisonWords.ts'
import { capital, factWords, rulingWords } from './deedWords.ts'
import { foldedBlocks } from './foldedBlocks.ts'

interface ComparisonPageProps {
  readonly comparison: Comparison
  readonly zone: Zone
  /** What goes to a block in the text, or null for one that stands there no more. */
  readonly editing: Editing
}

type Editing = (block: string) => (() => void) | null
const EditingContext = createContext<Editing>(() => null)

/** What is different between two versions, read as a page. Long stretches that are the same are folded. */
export function ComparisonPage({ comparison, zone, editing }: ComparisonPageProps) {
  const { facts, titles, blocks, rulings, isSame } = comparison
  return (
    <EditingContext value={editing}>
      {/* Long pages scroll, so the keyboard must be able to reach them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css['scroll']} tabIndex={0} role="region" aria-label="Differences">
        <div className={css['page']}>
          <p className={css['count']}>{isSame ? 'These versions are the same.' : countWords(comparison)}</p>
          {facts.length > 0 && (
            <section className={css['beside']} aria-label="Story details">
              <h3>Story details</h3>
              <ul>
                {facts.map((fact) => (
                  <Fact key={fact.fact} fact={fact} zone={zone} />
                ))}
              </ul>
            </section>
          )}
          <div className={css['titles']}>
            {titles.map((title) => (
              <Part key={title.key} part={title} label={capital(title.kind)} zone={zone} />
            ))}
          </div>
          {foldedBlocks(blocks).map((one) =>
            one.kind === 'folded' ? (
              <details key={one.blocks[0]?.id} className={css['folded']}>
                <summary>{one.blocks.length} blocks unchanged</summary>
                {one.blocks.map((block) => (
                  <Block key={block.id} block={block} zone={zone} />
                ))}
              </details>
            ) : (
              <Block key={`${one.block.id}${one.block.now}`} block={one.block} zone={zone} />
            ),
          )}
          {rulings.length > 0 && (
            <section className={css['beside']} aria-label="Rulings">
              <h3>Rulings</h3>
              <ul>
                {rulings.map((ruling) => (
                  <Ruling key={keyOf(ruling)} ruling={ruling} zone={zone} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </EditingContext>
  )
}

/** How many stops the keys go through. */
function countWords({ facts, titles, blocks, rulings }: Comparison): string {
  const count =
    facts.length +
    rulings.length +
    titles.filter(({ is }) => is !== 'same').length +
    blocks.filter(({ is, isMoved }) => is !== 'same' || isMoved).length
  return count === 1 ? 'One difference.' : `${count} differences. J and K go from one to the next, Enter edits it.`
}

interface DifferenceProps {
  readonly of: 'li' | 'div'
  /** The block it is in; absent for what is no block's. */
  readonly block?: string | undefined
  readonly children: ReactNode
}

/** A stop of the keys that go from difference to difference. */
function Difference({ of: Tag, block, children }: DifferenceProps) {
  const editing = use(EditingContext)
  const edit = block === undefined ? null : editing(block)
  return (
    <Tag data-difference tabIndex={-1} className={css['difference']}>
      {children}
      {edit !== null && (
        <Button variant="quiet" className={css['edit']} onClick={edit}>
          Edit <span className="visuallyHidden">in the text</span>
        </Button>
      )}
    </Tag>
  )
}

const Fact = ({ fact, zone }: { readonly fact: FactChange; readonly zone: Zone }) => (
  <Difference of="li">
    <b>{capital(factWords[fact.fact] ?? fact.fact)}</b>{' '}
    <ComparedWords
      words={[
        { kind: 'removed', text: factValue(fact.fact, fact.before, zone) },
        { kind: 'added', text: factValue(fact.fact, fact.after, zone) },
      ]}
    />
  </Difference>
)

const fates = { added: 'Added', removed: 'Removed', changed: 'Changed', same: '' } as const

const kindNames: Partial<Record<BlockChange['kind'], string>> = { unknown: 'block', moment: 'update' }

function Block({ block, zone }: { readonly block: BlockChange; readonly zone: Zone }) {
  const { kind, is, isMoved, parts, choices } = block
  const isDifferent = is !== 'same' || isMoved
  const says = [fates[is], isMoved ? 'Moved' : '', ...choices.map((choice) => choiceWords(choice, zone))].filter(
    (words) => words !== '',
  )
  const body = (
    <>
      {isDifferent && (
        <p className={css['fate']}>
          {capital(kindNames[kind] ?? kind)} · {says.join(' · ')}
        </p>
      )}
      {kind === 'divider' && <hr />}
      {parts.map((part) => (
        <Part key={`${part.key}${part.is}`} part={part} label={parts.length > 1 ? partWords(part) : ''} zone={zone} />
      ))}
    </>
  )
  return (
    <div className={css['block']} data-kind-of={kind} data-is={is}>
      {isDifferent ? (
        <Difference of="div" block={block.id}>
          {body}
        </Difference>
      ) : (
        body
      )}
    </div>
  )
}

interface PartProps {
  readonly part: PartChange
  readonly label: string
  readonly zone: Zone
}

function Part({ part, label, zone }: PartProps) {
  const says = [
    ...part.choices.map((choice) => choiceWords(choice, zone)),
    part.isRemarked ? 'Links or type changed' : '',
  ].filter((words) => words !== '')
  const isTitle = part.key === part.kind && part.kind !== 'caption' && part.kind !== 'credit'
  if (part.words.length === 0 && says.length === 0) return null
  const words = (
    <>
      {label !== '' && <span className={css['label']}>{label}</span>}
      <p dir="auto">
        <ComparedWords words={part.words} />
        {says.length > 0 && <small>{says.join(' · ')}</small>}
      </p>
    </>
  )
  return (
    <div className={css['part']} data-part={part.kind} data-is={part.is}>
      {isTitle && part.is !== 'same' ? (
        <Difference of="div" block={part.key}>
          {words}
        </Difference>
      ) : (
        words
      )}
    </div>
  )
}

const Ruling = ({ ruling: { before, after }, zone }: { readonly ruling: RulingChange; readonly zone: Zone }) => (
  <Difference of="li" block={(after ?? before)?.block}>
    <q dir="auto">{(after ?? before)?.on.words}</q>{' '}
    <ComparedWords
      words={[
        { kind: 'removed', text: before === null ? 'Unreviewed' : ruled(before, zone) },
        { kind: 'added', text: after === null ? 'Unreviewed' : ruled(after, zone) },
      ]}
    />
  </Difference>
)

const ruled = (decision: Decision, zone: Zone): string => {
  const { ruling, by, at } = decision
  const question = ruling === 'query' ? decision.question : undefined
  return `${rulingWords[ruling]}, ${by.name}, ${timeAndPlace(at, zone)}${question === undefined ? '' : `: ${question}`}`
}

const keyOf = ({ before, after }: RulingChange): string => {
  const one = after ?? before
  return `${one?.block}/${one?.nth}/${one?.on.words}`
}
