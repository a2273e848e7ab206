import { type Block, directionInBlock, liveStoryOf, type Moment, type Story, type Zone } from '~/story'
import { type BlockContext, directionHtml, isBlank, pageId } from './blockHtml.ts'
import { attributeHtml, inlineHtml, textHtml } from './inlineHtml.ts'
import { keyPointsHeading, noteHeading } from './pageWords.ts'
import { keyPointsOf, pointWords, publishedUpdates } from './publishedUpdates.ts'
import { timeHtml } from './timeHtml.ts'
import type { PagePart } from './types.ts'

/** What an update's HTML depends on besides its words. */
interface UpdateContext extends Pick<BlockContext, 'language' | 'direction' | 'words'> {
  readonly zone: Zone
}

/** What an update is called in its page, for links to it and for what is said of it to machines. */
export const updateId = ({ id }: Moment): string => `u-${pageId(id)}`

export type LivePage = typeof livePage

/**
 * The updates of a live story as parts of its page, a part each, and before them the list of those that are key points. A part
 * of which nothing changed is the very same.
 */
export function livePage(
  { body, zone }: Pick<Story, 'body' | 'zone'>,
  partsOf: (block: Block) => readonly PagePart[],
  plain: BlockContext,
): readonly PagePart[] {
  const context = { ...plain, zone }
  const updates = publishedUpdates(liveStoryOf(body).updates, partsOf)
  const points = keyPointsOf(updates)
  const [first] = points
  return [
    ...(first === undefined ? [] : [partOf(keyPoints, first, points, context, () => keyPointsHtml(points, context))]),
    ...updates.map(({ moment, inside }) =>
      partOf(known, moment, inside, context, () => updateHtml(moment, inside, context)),
    ),
  ]
}

interface Known extends UpdateContext {
  readonly of: readonly object[]
  readonly part: PagePart
}
const known = new WeakMap<Moment, Known>()
const keyPoints = new WeakMap<Moment, Known>()

/** The part that is known of a moment, as long as it is made of the same things, or a new one. */
function partOf(
  parts: WeakMap<Moment, Known>,
  moment: Moment,
  of: readonly object[],
  { language, direction, zone, words }: UpdateContext,
  makeHtml: () => string,
): PagePart {
  const before = parts.get(moment)
  if (
    before !== undefined &&
    before.language === language &&
    before.direction === direction &&
    before.zone === zone &&
    before.words === words &&
    before.of.length === of.length &&
    before.of.every((one, at) => one === of[at])
  ) {
    return before.part
  }
  const part = { id: parts === known ? moment.id : 'key-points', html: makeHtml() }
  parts.set(moment, { language, direction, zone, words, of, part })
  return part
}

function keyPointsHtml(points: readonly Moment[], context: UpdateContext): string {
  const items = points.map(
    (moment) => `<li><a href="#${attributeHtml(updateId(moment))}">${textHtml(pointWords(moment, context))}</a></li>`,
  )
  const heading = textHtml(keyPointsHeading(context.language, context.words))
  return `<nav class="key-points" data-block="key-points" aria-labelledby="key-points"><h2 id="key-points">${heading}</h2><ul>${items.join('')}</ul></nav>`
}

function updateHtml(moment: Moment, inside: readonly PagePart[], context: UpdateContext): string {
  const { id, title, at, isKey } = moment
  const { language, direction, zone, words } = context
  const hasTitle = !isBlank(title)
  const name = hasTitle ? '' : ` aria-label="${attributeHtml(noteHeading('update', language, words))}"`
  const dir = directionHtml(directionInBlock(moment), direction)
  const parts = [
    at === null ? '' : `<p class="times" data-role="times">${timeHtml(at, zone, language)}</p>`,
    hasTitle ? `<h2 data-role="update"${dir}>${inlineHtml(title)}</h2>` : '',
    ...inside.map(({ html }) => html),
  ]
  return `<article class="update${isKey ? ' key' : ''}" id="${attributeHtml(updateId(moment))}" data-block="${attributeHtml(id)}"${name}>${parts.join('')}</article>`
}
