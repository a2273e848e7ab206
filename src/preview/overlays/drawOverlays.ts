import { blocksIn, type PageBlock } from '../blocksIn.ts'
import type { DrawOver } from '../DrawOver.ts'
import { cardOf } from './cardOf.ts'
import { changeLinesOf, goneLinesOf } from './changeLines.ts'
import { drawn } from './drawn.ts'
import css from './overlays.module.css'
import { glyphOf } from './glyphOf.ts'
import type { Overlay } from './overlayChoices.ts'
import type { ChangeSource } from './pageChanges.ts'
import type { MarkSource, PageMark } from './pageMark.ts'
import { type Beside, placeBeside } from './placeBeside.ts'
import { placed, scaled } from './placed.ts'
import { rangesOf } from './rangesOf.ts'
import { tagOf, tagsOn } from './tagOf.ts'
import { watchFrame } from './watchFrame.ts'

interface Known {
  /** What is known of the words; null where nothing is, as on the page of an earlier version. */
  readonly marks: MarkSource | null
  /** What is different since a version, where that is asked for. */
  readonly changes: ChangeSource | null
}

/**
 * Draws, above a frame, what the newsroom sees of its page: attributions, blocks and changes where they are asked for, and always
 * the pictures that are missing and the attribution a person stands on. Only what is in view is drawn, once for each picture the
 * browser draws.
 */
export const drawOverlays =
  (overlays: readonly Overlay[], { marks, changes }: Known): DrawOver =>
  (layer, frame) => {
    const sheet = css['sheet'] ?? ''
    layer.classList.add(sheet)
    let planned = 0
    let pointed: string | null = null
    const draw = () => {
      planned = 0
      const page = frame.contentDocument
      const scale = frame.getBoundingClientRect().width / frame.clientWidth
      if (page === null || frame.clientWidth === 0) return
      const known = marks?.get() ?? []
      const found = byBlock(known.filter(({ isCurrent }) => isCurrent || overlays.includes('attributions')))
      const changed = changes?.get() ?? null
      const lines: HTMLElement[] = []
      const beside: Beside[] = []
      const notes: HTMLElement[] = []
      const isAll = changed !== null || overlays.includes('blocks')
      // Asking each of hundreds of blocks where it lies costs more than all that is drawn.
      const toShow = blocksIn(page).filter((block) => isAll || found.has(block.id) || isPictureMissing(block))
      for (const block of toShow.filter(isIn(frame.clientHeight))) {
        const box = block.element.getBoundingClientRect()
        const change = changed?.blocks.get(block.id)
        const tags: HTMLElement[] = []
        if (isPictureMissing(block)) tags.push(tagOf('Missing picture', 'missing'))
        if (overlays.includes('blocks')) {
          lines.push(outlineOf(box, scale))
          tags.push(tagOf(block, 'block'))
        }
        if (tags.length > 0) lines.push(tagsOn(tags, block.element, scale, 'start'))
        if (change !== undefined) lines.push(...changeLinesOf(change, block.element, scale))
        if (changed !== null) lines.push(...goneLinesOf(changed.gone, block, scale))
        for (const mark of found.get(block.id) ?? []) {
          const words = mark.words.flatMap((one) => rangesOf(block.element, one))
          const boxes = words.flatMap((range) => [...range.getClientRects()])
          const [first] = boxes
          if (first === undefined) continue
          lines.push(...boxes.map((one) => underlineOf(mark, one, scale)))
          beside.push({ top: first.top * scale, card: cardOf(mark), glyph: glyphOf(mark.state) })
          if (mark.isCurrent || block.id === pointed) notes.push(cardOf(mark))
        }
      }
      layer.replaceChildren(...lines)
      placeBeside(layer, page, scale, { beside, notes })
    }
    const plan = () => {
      if (planned === 0) planned = requestAnimationFrame(draw)
    }
    const leave = marks?.subscribe(plan)
    const unwatch = watchFrame(frame, {
      onChange: plan,
      onPoint: (block) => {
        if (block === pointed) return
        pointed = block
        plan()
      },
    })
    plan()
    return () => {
      leave?.()
      unwatch()
      cancelAnimationFrame(planned)
      layer.replaceChildren()
      layer.classList.remove(sheet)
    }
  }

function byBlock(marks: readonly PageMark[]): ReadonlyMap<string, readonly PageMark[]> {
  const blocks = new Map<string, PageMark[]>()
  for (const mark of marks) {
    const there = blocks.get(mark.block)
    if (there === undefined) blocks.set(mark.block, [mark])
    else there.push(mark)
  }
  return blocks
}

/** Whether a block is in view, in a frame of that height. */
const isIn =
  (height: number) =>
  ({ element }: PageBlock): boolean => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < height
  }

const isPictureMissing = ({ element }: PageBlock): boolean => element.querySelector(':scope > .no-picture') !== null

const outlineOf = (box: DOMRect, scale: number): HTMLElement => placed(drawn('div', 'outline'), scaled(box, scale))

function underlineOf({ state, isCurrent }: PageMark, box: DOMRect, scale: number): HTMLElement {
  const line = placed(drawn('div', 'words'), scaled(box, scale))
  line.dataset['state'] = state
  if (isCurrent) line.dataset['current'] = 'true'
  return line
}
