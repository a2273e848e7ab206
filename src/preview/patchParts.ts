import type { PagePart } from './page.ts'
import { retext } from './retext.ts'

/**
 * Makes the children of `container`, which show `before`, show `now`. Only parts whose HTML differs are built again,
 * and those that differ in words alone get the new words; a part that moved keeps its element. Answers how many elements were built.
 */
export function patchParts(container: Element, before: readonly PagePart[], now: readonly PagePart[]): number {
  if (before.length === 0 || container.children.length !== before.length) return fill(container, now)
  const start = sharedStart(before, now)
  const end = sharedEnd(before, now, start)
  const standing = [...container.children].slice(start, before.length - end)
  const old = new Map(before.slice(start, before.length - end).map((part, at) => [part.id, { part, at }]))
  let built = 0
  const wanted = now.slice(start, now.length - end).flatMap((part) => {
    const known = old.get(part.id)
    const element = known !== undefined && known.part.html === part.html ? standing[known.at] : undefined
    old.delete(part.id) // a second part of that name gets an element of its own
    if (element !== undefined) return [element]
    const [made, ...more] = elementsFrom(container, part.html)
    const shown = known === undefined ? undefined : standing[known.at]
    if (made !== undefined && shown !== undefined && more.length === 0 && retext(shown, made)) return [shown]
    built += 1
    return made === undefined ? [] : [made, ...more]
  })
  const kept = new Set(wanted)
  for (const element of standing) if (!kept.has(element)) element.remove()
  place(container, start, wanted)
  return built
}

function fill(container: Element, parts: readonly PagePart[]): number {
  container.replaceChildren(...elementsFrom(container, parts.map((part) => part.html).join('')))
  return parts.length
}

/** Puts `elements` into the container from child `start` on, moving as few as it can of those already there. */
function place(container: Element, start: number, elements: readonly Element[]): void {
  let stands = container.children[start] ?? null
  for (const element of elements) {
    if (stands !== element && stands?.nextElementSibling === element) {
      // What stands here went further down: it is lifted, and put back when its turn comes.
      stands.remove()
      stands = element
    }
    if (stands === element) stands = element.nextElementSibling
    else container.insertBefore(element, stands)
  }
}

/** A template's content has no window, so nothing in it loads or runs before it is placed. */
function elementsFrom(container: Element, html: string): Element[] {
  const template = container.ownerDocument.createElement('template')
  template.innerHTML = html
  return [...template.content.children]
}

const same = (a: PagePart | undefined, b: PagePart | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.id === b.id && a.html === b.html)

function sharedStart(before: readonly PagePart[], now: readonly PagePart[]): number {
  let at = 0
  while (at < before.length && at < now.length && same(before[at], now[at])) at += 1
  return at
}

function sharedEnd(before: readonly PagePart[], now: readonly PagePart[], start: number): number {
  const most = Math.min(before.length, now.length) - start
  let count = 0
  while (count < most && same(before[before.length - 1 - count], now[now.length - 1 - count])) count += 1
  return count
}
