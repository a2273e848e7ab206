import { use, useMemo } from 'react'
import { distanceOf, distanceWords, hiddenOrigins, type ItemFilter, type ReviewItem, sourcesIn } from '~/review'
import type { House } from '~/story'
import { Select } from '~/ui'
import { LedgerExport } from './LedgerExport.tsx'
import css from './LedgerNarrow.module.css'
import { type Narrowing, narrowing } from './narrowing.ts'

export interface LedgerNarrowProps {
  readonly items: readonly ReviewItem[]
  readonly house: Promise<House>
  readonly narrowed: Narrowing | null
  readonly onNarrow: (narrowed: Narrowing | null) => void
}

/** Which sources and distances the ledger lists, and in which order. */
export function LedgerNarrow({ items, house: settings, narrowed, onNarrow }: LedgerNarrowProps) {
  const house = use(settings)
  const filter = narrowed?.filter ?? all
  const order = narrowed?.order ?? 'story'
  const choices = useMemo(() => choicesOf(items, house), [items, house])
  const hidden = useMemo(() => hiddenOrigins(items, house), [items, house])
  const chosen = choices.find((one) => sameFilter(one.filter, filter))
  return (
    <div className={css['narrow']}>
      <Select
        label="List"
        value={chosen?.id ?? 'all'}
        options={choices.map(({ id, label }) => ({ value: id, label }))}
        onChange={(id) => onNarrow(narrowing(choices.find((one) => one.id === id)?.filter ?? all, order, house))}
      />
      <Select
        label="Order"
        value={order}
        options={[
          { value: 'story', label: 'As in the story' },
          { value: 'risk', label: 'Riskiest first' },
        ]}
        onChange={(next) => onNarrow(narrowing(filter, next === 'risk' ? 'risk' : 'story', house))}
      />
      <LedgerExport distance={(chain) => distanceWords(distanceOf(chain, house))} />
      {hidden.map(({ name, carriers, items: from }) => (
        <p key={name} className={css['origin']}>
          {listed(carriers)} lead to one source: <b>{name}</b> ({from.length} attributions).
        </p>
      ))}
    </div>
  )
}

const all: ItemFilter = { kind: 'all' }

interface Choice {
  readonly id: string
  readonly label: string
  readonly filter: ItemFilter
}

function choicesOf(items: readonly ReviewItem[], house: House): readonly Choice[] {
  const distances = new Set(items.map(({ wording }) => distanceOf(wording.chain, house)))
  const near = [...distances].toSorted((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE))
  return [
    { id: 'all', label: 'Every source', filter: all },
    { id: 'second-hand', label: 'Second hand or further', filter: { kind: 'second-hand' } },
    { id: 'no source', label: 'No source', filter: { kind: 'no source' } },
    ...near.map((distance) => ({
      id: `distance ${distance}`,
      label: distanceWords(distance),
      filter: { kind: 'distance', distance } as const,
    })),
    ...sourcesIn(items, house).map(({ name, count }) => ({
      id: `source ${name}`,
      label: `${name} (${count})`,
      filter: { kind: 'source', name } as const,
    })),
  ]
}

const sameFilter = (a: ItemFilter, b: ItemFilter): boolean => JSON.stringify(a) === JSON.stringify(b)

const listed = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)
