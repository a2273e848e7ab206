import { type Mark as DocMark, Fragment, type Node, type NodeType } from 'prosemirror-model'
import { schema } from './schema.ts'
import type {
  Block,
  BlobHash,
  BlockId,
  ChainRole,
  ChainStep,
  Direction,
  Instant,
  List,
  ListItem,
  Mark,
  NoteKind,
  Picture,
  RichText,
  Run,
  SourceKind,
  StepFacts,
  Story,
  StoryFacts,
} from './types.ts'

/** Every attribute a node of the schema may have; each node has those its spec names. */
interface Attrs extends StoryFacts {
  readonly id: BlockId
  readonly level: 2 | 3
  readonly at: Instant | null
  readonly isKey: boolean
  readonly role: ChainRole
  readonly doubtful: boolean
  readonly kind: SourceKind | null
  readonly when: Instant | null
  readonly place: string
  readonly link: string
  readonly credit: string
  readonly purpose: NoteKind
  readonly blob: BlobHash | null
  readonly type: string
  readonly width: number
  readonly height: number
  readonly focusX: number | null
  readonly focusY: number | null
  readonly name: string
  readonly text: string
  readonly href: string
  readonly lang: string
  readonly dir: Direction
}

/** The schema checked each attribute when the node was made. */
const attrsOf = (node: { readonly attrs: Readonly<Record<string, unknown>> }): Attrs => node.attrs as unknown as Attrs

const knownBlocks = new WeakMap<Node, Block>()
const knownText = new WeakMap<Node, RichText>()

/** The story an editor's document says. An unchanged node gives the very same block, all the way to the preview. */
export function storyFromDoc(doc: Node): Story {
  const [headline, standfirst, byline, dateline, ...body] = doc.children
  if (!headline || !standfirst || !byline || !dateline) throw new Error(`Not a story: ${doc.type.name}`)
  return {
    ...factsOf(doc),
    headline: textOf(headline),
    standfirst: textOf(standfirst),
    byline: textOf(byline),
    dateline: textOf(dateline),
    body: body.map(blockFromNode),
  }
}

/** The facts alone: what the document's own attributes hold. */
export const factsOf = (doc: Node): StoryFacts => {
  const attrs = attrsOf(doc)
  return {
    slug: attrs.slug,
    section: attrs.section,
    language: attrs.language,
    direction: attrs.direction,
    zone: attrs.zone,
    status: attrs.status,
    keywords: attrs.keywords,
    filedAt: attrs.filedAt,
    publishAt: attrs.publishAt,
    publishedAt: attrs.publishedAt,
    updatedAt: attrs.updatedAt,
    embargo: attrs.embargo,
  }
}

/** The document of a story, in the story's own schema. */
export function docFromStory(story: Story): Node {
  const { headline, standfirst, byline, dateline, body, ...facts } = story
  return make('doc', { ...facts }, [
    textNode('headline', {}, headline),
    textNode('standfirst', {}, standfirst),
    textNode('byline', {}, byline),
    textNode('dateline', {}, dateline),
    ...body.map(nodeFromBlock),
  ])
}

export function blockFromNode(node: Node): Block {
  const before = knownBlocks.get(node)
  if (before !== undefined) return before
  const block = makeBlock(node)
  knownBlocks.set(node, block)
  return block
}

function makeBlock(node: Node): Block {
  const id = attrsOf(node).id
  switch (node.type.name) {
    case 'paragraph':
      return { kind: 'paragraph', id, text: textOf(node) }
    case 'heading':
      return { kind: 'heading', id, level: attrsOf(node).level, text: textOf(node) }
    case 'moment':
      return { kind: 'moment', id, title: textOf(node), at: attrsOf(node).at, isKey: attrsOf(node).isKey }
    case 'bulletList':
    case 'orderedList':
      return listFrom(node)
    case 'quote':
      return {
        kind: 'quote',
        id,
        words: node.children.filter((child) => child.type.name === 'quoteWords').map(textOf),
        chain: node.children.filter((child) => child.type.name === 'chainStep').map(stepFrom),
        ...(attrsOf(node).credit === '' ? {} : { credit: attrsOf(node).credit }),
      }
    case 'photo': {
      const [caption, credit, alt] = node.children
      if (!caption || !credit || !alt) throw new Error(`A photo without its three fields: ${node.toString()}`)
      return {
        kind: 'photo',
        id,
        picture: pictureFrom(attrsOf(node)),
        caption: textOf(caption),
        credit: credit.textContent,
        alt: alt.textContent,
      }
    }
    case 'note':
      return { kind: 'note', id, purpose: attrsOf(node).purpose, text: textOf(node) }
    case 'divider':
      return { kind: 'divider', id }
    case 'unknown':
      return { kind: 'unknown', id, text: attrsOf(node).text }
    default:
      throw new Error(`No block is called ${node.type.name}`)
  }
}

function listFrom(node: Node): List {
  return {
    kind: 'list',
    id: attrsOf(node).id,
    ordered: node.type.name === 'orderedList',
    items: node.children.map(itemFrom),
  }
}

function itemFrom(node: Node): ListItem {
  const [paragraph, list] = node.children
  if (!paragraph) throw new Error('A list item without a paragraph')
  const item = { id: attrsOf(node).id, text: textOf(paragraph) }
  return list === undefined ? item : { ...item, list: listFrom(list) }
}

const stepFrom = (node: Node): ChainStep => ({
  id: attrsOf(node).id,
  role: attrsOf(node).role,
  name: node.textContent,
  doubtful: attrsOf(node).doubtful,
  ...factsOfStep(attrsOf(node)),
})

const factsOfStep = ({ kind, when, place, link, language }: Attrs): StepFacts => ({
  ...(kind === null ? {} : { kind }),
  ...(when === null ? {} : { when }),
  ...(place === '' ? {} : { place }),
  ...(link === '' ? {} : { link }),
  ...(language === '' ? {} : { language }),
})

function pictureFrom(attrs: Attrs): Picture | null {
  const blob = attrs.blob
  if (blob === null) return null
  return {
    blob,
    type: attrs.type,
    width: attrs.width,
    height: attrs.height,
    name: attrs.name,
    ...focusFrom(attrs),
  }
}

/** Two people may each set one of the two; what nobody has set is the middle. */
const focusFrom = ({ focusX: x, focusY: y }: Attrs): Pick<Picture, 'focus'> =>
  x === null && y === null ? {} : { focus: { x: x ?? 50, y: y ?? 50 } }

/** A picture as the attributes of its photo; each is set by itself. */
export const attributesOf = ({ focus, ...facts }: Picture) => ({
  ...facts,
  focusX: focus?.x ?? null,
  focusY: focus?.y ?? null,
})

/** The rich text of a node that holds running text. */
export function textOf(node: Node): RichText {
  const before = knownText.get(node)
  if (before !== undefined) return before
  const runs = tidy(
    node.children.map((child) => ({
      text: child.isText ? (child.text ?? '') : '\n',
      marks: child.marks.map(markFrom),
    })),
  )
  knownText.set(node, runs)
  return runs
}

/** The one form a rich text has: no empty runs, no two neighbours with the same marks. */
export function tidy(runs: readonly Run[]): RichText {
  const tidied: Run[] = []
  for (const run of runs) {
    const last = tidied.at(-1)
    if (run.text === '') continue
    if (last !== undefined && sameMarks(last.marks, run.marks)) {
      tidied[tidied.length - 1] = { text: last.text + run.text, marks: last.marks }
    } else tidied.push(run)
  }
  return tidied
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, at) => JSON.stringify(mark) === JSON.stringify(b[at]))

function markFrom(mark: DocMark): Mark {
  switch (mark.type.name) {
    case 'bold':
    case 'italic':
    case 'strike':
      return { kind: mark.type.name }
    case 'link':
      return { kind: 'link', href: attrsOf(mark).href }
    case 'language':
      return { kind: 'language', lang: attrsOf(mark).lang, dir: attrsOf(mark).dir }
    default:
      throw new Error(`No mark is called ${mark.type.name}`)
  }
}

function nodeFromBlock(block: Block): Node {
  switch (block.kind) {
    case 'paragraph':
      return textNode('paragraph', { id: block.id }, block.text)
    case 'heading':
      return textNode('heading', { id: block.id, level: block.level }, block.text)
    case 'moment':
      return textNode('moment', { id: block.id, at: block.at, isKey: block.isKey }, block.title)
    case 'list':
      return nodeFromList(block)
    case 'quote':
      return make('quote', { id: block.id, credit: block.credit ?? '' }, [
        ...block.words.map((words) => textNode('quoteWords', {}, words)),
        ...block.chain.map(nodeFromStep),
      ])
    case 'photo':
      return make('photo', { id: block.id, ...(block.picture === null ? {} : attributesOf(block.picture)) }, [
        textNode('caption', {}, block.caption),
        wordsNode('credit', {}, block.credit),
        wordsNode('altText', {}, block.alt),
      ])
    case 'note':
      return textNode('note', { id: block.id, purpose: block.purpose }, block.text)
    case 'divider':
      return make('divider', { id: block.id }, [])
    case 'unknown':
      return make('unknown', { id: block.id, text: block.text }, [])
  }
}

const nodeFromList = (list: List): Node =>
  make(
    list.ordered ? 'orderedList' : 'bulletList',
    { id: list.id },
    list.items.map((item) =>
      make('listItem', { id: item.id }, [
        textNode('paragraph', {}, item.text),
        ...(item.list === undefined ? [] : [nodeFromList(item.list)]),
      ]),
    ),
  )

const nodeFromStep = ({ name, ...attrs }: ChainStep): Node => wordsNode('chainStep', attrs, name)

const make = (type: string, attrs: Record<string, unknown>, content: readonly Node[]): Node =>
  schema.node(type, attrs, Fragment.fromArray([...content]))

const wordsNode = (type: string, attrs: Record<string, unknown>, words: string): Node =>
  make(type, attrs, words === '' ? [] : [schema.text(words)])

function textNode(type: string, attrs: Record<string, unknown>, text: RichText): Node {
  const node = make(type, attrs, [])
  const children = text.flatMap((run) => nodesFromRun(run, node.type))
  return node.copy(Fragment.fromArray(children))
}

/** What a field cannot hold (bold in a headline, a line break in a dateline) is left out rather than refused; the words stay. */
function nodesFromRun({ text, marks }: Run, field: NodeType): Node[] {
  const allowed = field.allowedMarks(marks.map(docMark))
  const lineBreak = schema.node('hardBreak', null, undefined, [...allowed])
  const breaks = field.contentMatch.matchType(lineBreak.type) !== null
  return (breaks ? text : text.replaceAll('\n', ' '))
    .split('\n')
    .flatMap((line, at) => [...(at === 0 ? [] : [lineBreak]), ...(line === '' ? [] : [schema.text(line, allowed)])])
}

function docMark(mark: Mark): DocMark {
  const { kind, ...attrs } = mark
  return schema.mark(kind, attrs)
}
