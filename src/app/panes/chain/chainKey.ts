import type { KeyboardEvent } from 'react'

export type ChainKey =
  | { readonly kind: 'save' }
  | { readonly kind: 'close' }
  /** Enter in the name of this step. */
  | { readonly kind: 'next'; readonly step: string | undefined }

/** What a key means to a chain that is being written; null where it is its field's own. */
export function chainKey(event: KeyboardEvent): ChainKey | null {
  const { target } = event
  if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing) return null
  const isName = target.getAttribute('role') === 'combobox'
  if (event.key === 'Enter') {
    if (event.ctrlKey || event.metaKey) return { kind: 'save' }
    // A suggestion that is pointed at is taken first.
    if (!isName || target.hasAttribute('aria-activedescendant')) return null
    return { kind: 'next', step: target.closest<HTMLElement>('[data-step]')?.dataset['step'] }
  }
  const isListOpen = isName && target.getAttribute('aria-expanded') === 'true'
  return event.key === 'Escape' && !isListOpen ? { kind: 'close' } : null
}
