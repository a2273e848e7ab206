import { useEffect, useMemo, useState, useTransition } from 'react'
import type { DraftId } from '~/drafts'

export type Mode = 'write' | 'review' | 'preview'

/** Where a person is: what survives a reload, and what a link can say. */
export type Route =
  | { readonly screen: 'shelf' }
  | { readonly screen: 'draft'; readonly draft: DraftId; readonly mode: Mode }

/** The address of a route. A hash, so that any server of plain files will do. */
export const addressOf = (route: Route): string =>
  route.screen === 'shelf' ? '#/' : `#/draft/${encodeURIComponent(route.draft)}/${route.mode}`

export function routeOf(hash: string): Route {
  const [, draft, mode] = /^#\/draft\/([^/]+)(?:\/(write|review|preview))?$/.exec(hash) ?? []
  if (draft === undefined) return { screen: 'shelf' }
  // The address bar is an edge: an id that no keeper has is answered there as missing.
  return { screen: 'draft', draft: decoded(draft) as DraftId, mode: modeNamed(mode) }
}

export const go = (route: Route): void => {
  window.location.hash = addressOf(route)
}

/** Changes the address without a step to go back to. */
export function change(route: Route): void {
  window.history.replaceState(null, '', addressOf(route))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Where a person is. What is there stays on the screen until what was gone to can be shown (`isLeaving`). */
export function useRoute(): { readonly route: Route; readonly isLeaving: boolean } {
  const [hash, setHash] = useState(() => window.location.hash)
  const [isLeaving, startLeaving] = useTransition()
  useEffect(() => {
    let shown = window.location.hash
    const look = () => {
      const next = window.location.hash
      if (placeOf(routeOf(next)) === placeOf(routeOf(shown))) setHash(next)
      else startLeaving(() => setHash(next))
      shown = next
    }
    look()
    return follow(look)
  }, [])
  return useMemo(() => ({ route: routeOf(hash), isLeaving }), [hash, isLeaving])
}

const placeOf = (route: Route): string => (route.screen === 'shelf' ? '' : route.draft)

/**
 * Hears of the mode a draft is shown in, at once and whenever it is another, whoever changed it: a button, a link to the
 * draft, the browser's Back.
 */
export function followMode(draft: DraftId, heard: (mode: Mode, before: Mode | null) => void): () => void {
  let before: Mode | null = null
  const look = () => {
    const route = routeOf(window.location.hash)
    if (route.screen !== 'draft' || route.draft !== draft || route.mode === before) return
    heard(route.mode, before)
    before = route.mode
  }
  look()
  return follow(look)
}

function follow(heard: () => void): () => void {
  window.addEventListener('hashchange', heard)
  return () => window.removeEventListener('hashchange', heard)
}

const modeNamed = (word: string | undefined): Mode => (word === 'review' || word === 'preview' ? word : 'write')

function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch (trouble) {
    if (trouble instanceof URIError) return word
    throw trouble
  }
}
