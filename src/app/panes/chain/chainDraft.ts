import type { ReactNode } from 'react'
import { given } from '~/base'
import type { Amendment, ChainLink, ItemKey, Verification } from '~/review'
import { type BlockId, type ChainRole, isLanguage, safeHref } from '~/story'

/** A step as it is being written: its id tells it from the others while they change places. */
export interface DraftStep extends ChainLink {
  readonly id: BlockId
}

/** What is being written about the words of an item. */
export interface ChainDraft {
  readonly steps: readonly DraftStep[]
  readonly verification?: Verification
  /** The sentence of credit as it is written by hand, empty where it is generated; absent where words have none. */
  readonly credit?: string
}

/** A chain open for editing, with what it was when it was opened. */
export interface EditedChain {
  /** Where it is written: its code has come with it. */
  readonly editor: ReactNode
  readonly item: ItemKey
  /** Said of the words as they were before they changed: the chain begins with it. */
  readonly earlier?: Amendment
  /** The steps there were. */
  readonly stood: readonly DraftStep[]
  readonly opened: ChainDraft
  readonly now: ChainDraft
  /** The step that is gone to first. */
  readonly at: number
}

/** What is kept of a step: what is blank, no address or no language is left out, as the editor has said beside it. */
export function linkOf({ role, name, doubtful, kind, when, place, link, language }: DraftStep): ChainLink {
  return {
    role,
    name: name.replaceAll(/\s+/gu, ' ').trim(),
    doubtful,
    ...given({
      kind,
      when,
      place: filled(place),
      link: filled(link === undefined ? undefined : (safeHref(link) ?? undefined)),
      language: filled(isTag(language) ? Intl.getCanonicalLocales(language.trim())[0] : undefined),
    }),
  }
}

const isTag = (language: string | undefined): language is string =>
  language !== undefined && language.trim() !== '' && isLanguage(language.trim())

function filled(text: string | undefined): string | undefined {
  const words = text?.trim()
  return words === '' ? undefined : words
}

export const sameDraft = (a: ChainDraft, b: ChainDraft): boolean => JSON.stringify(kept(a)) === JSON.stringify(kept(b))

const kept = ({ steps, verification, credit }: ChainDraft) => ({
  steps: steps.map((step) => ({ id: step.id, ...linkOf(step) })),
  verification: verification ?? null,
  credit: credit?.trim() ?? null,
})

/** A step that follows these: most often what comes next on the way from mouth to page. */
export const nextStep = (steps: readonly DraftStep[], id: BlockId): DraftStep => ({
  id,
  role: nextRole(steps.at(-1)?.role),
  name: '',
  doubtful: false,
})

function nextRole(role: ChainRole | undefined): ChainRole {
  if (role === undefined) return 'said by'
  return role === 'carried by' ? 'quoted by' : 'carried by'
}

/** The steps with one of them a place up (-1) or down (1); as they are where there is no such place. */
export function movedStep(steps: readonly DraftStep[], at: number, by: -1 | 1): readonly DraftStep[] {
  const [step, other] = [steps[at], steps[at + by]]
  return step === undefined || other === undefined ? steps : steps.with(at, other).with(at + by, step)
}
