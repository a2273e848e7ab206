/** The height of the fade at the foot of a list, in CSS pixels: a row in it counts as hidden. */
const fade = 28

/** Scrolls a list just far enough to show a row, its top above all, and nothing but the list. */
export function keepInView(list: HTMLElement, row: HTMLElement): void {
  const frame = list.getBoundingClientRect()
  const box = row.getBoundingClientRect()
  const above = frame.top - box.top
  const below = box.bottom - (frame.bottom - fade)
  if (above > 0) list.scrollTop -= above
  else if (below > 0) list.scrollTop += Math.min(below, -above)
}
