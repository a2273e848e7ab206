const panes = ['bar', 'shelf', 'story', 'tools', 'choices', 'layouts'] as const

/** Where the focus was when a pane was left, so that coming back returns to the same control, or the same caret. */
const left = new Map<string, Element>()

/** Moves the focus to the next pane that is shown, round and round. */
export function nextPane(way: 1 | -1): void {
  const shown = panes.flatMap((name) => {
    const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
    return pane !== null && isShown(pane) ? [{ name, pane }] : []
  })
  const at = shown.findIndex(({ pane }) => pane.contains(document.activeElement))
  const from = shown[at]
  if (from !== undefined && document.activeElement !== null) left.set(from.name, document.activeElement)
  const to = shown[(at + way + shown.length) % shown.length]
  if (to === undefined) return
  const before = left.get(to.name)
  const target = before !== undefined && to.pane.contains(before) && isShown(before) ? before : firstStop(to.pane)
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

const stops = [
  '[contenteditable="true"], [role="tab"][tabindex="0"], [aria-current="true"]',
  'a[href], button:not([disabled]), input:not([disabled]), select, summary, [tabindex="0"]',
]

/** Moves the focus into a pane that is shown: to the first of these controls in it, else to its first. */
export function toPane(name: (typeof panes)[number], within = '*'): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
  const target = pane === null ? undefined : ([...pane.querySelectorAll(within)].find(isShown) ?? firstStop(pane))
  if (target instanceof HTMLElement) target.focus()
}

/** The first control that is shown: the focus cannot go to a hidden one. Of radio buttons, as by Tab, the one that is chosen. */
function firstStop(pane: HTMLElement): Element | undefined {
  const first = stops.flatMap((selector) => [...pane.querySelectorAll(selector)]).find(isShown)
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first
  return pane.querySelector(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
