import type { ReactNode } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Desk, DeskState, Note } from '~/desk'
import { entryId, nothingNoted, type Version } from '~/drafts'
import type { ReviewItem, Ruling } from '~/review'
import { emptyStory } from '~/story'
import { DeskContext } from '../useDesk.ts'
import { blockId, instant, jerusalem, noa } from './itemInTest.ts'

/** A desk with these items whose rulings take effect at once, as the real one's do. */
export function deskInTest(items: readonly ReviewItem[], part: Partial<DeskState> = {}) {
  const rulings: { readonly words: string; readonly ruling: Ruling['ruling']; readonly question?: string }[] = []
  const store = createStore<DeskState>()(() => ({
    story: emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, blockId('first')),
    revision: 0,
    findings: [],
    checked: 0,
    ...nothingNoted,
    dismissed: [],
    lost: [],
    items,
    version: 1 as Version,
    save: { kind: 'saved', at: instant('2016-10-02T11:22:00Z') },
    ...part,
  }))
  const rule: Desk['rule'] = (on, ruling, question) => {
    rulings.push({ words: on.wording.words, ruling, ...(question === undefined ? {} : { question }) })
    const states = { stet: 'stet', query: 'queried', reopen: 'unreviewed' } as const
    const decision: Ruling = {
      ruling,
      on: on.wording,
      block: on.block,
      nth: on.nth,
      by: noa,
      at: instant('2016-10-02T11:00:00Z'),
      ...(question === undefined ? {} : { question }),
    }
    store.setState(({ items }) => ({
      items: items.map((one) => (one.key === on.key ? { ...one, state: states[ruling], decision } : one)),
    }))
    return 'ruled'
  }
  const notes: Note[] = []
  const note: Desk['note'] = (what) => {
    notes.push(what)
    const id = entryId(`note-${notes.length}`)
    if (what.kind === 'answered') {
      const answer = { id, by: noa, at: instant('2016-10-02T11:10:00Z'), query: what.query, text: what.text }
      store.setState(({ answers }) => ({ answers: [...answers, answer] }))
    }
    return id
  }
  const undone: string[] = []
  const decide: Desk['decide'] = (_, ids = []) => {
    undone.push(...ids)
    return null
  }
  // The panes read the store and rule; the rest of a desk is for the editor.
  const desk = { store, rule, note, decide } as unknown as { -readonly [K in keyof Desk]: Desk[K] }
  const Room = ({ children }: { readonly children: ReactNode }) => <DeskContext value={desk}>{children}</DeskContext>
  return { desk, store, rulings, notes, undone, Room }
}
