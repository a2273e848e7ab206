import { type Mark as DocMark, Fragment, type Node } from 'prosemirror-model'
import { plainText } from './richText.ts'
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
  Story,
  StoryFacts,
  StoryStatus,
  Zone,
} from './types.ts'

/** The attributes of a document node, trusted here because the schema checked each when the node was made. */
type Attrs = Readonly<Record<string, unknown>>
const read = <T>(attrs: Attrs, name: string): T => attrs[name] as T

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
export const factsOf = ({ attrs }: { readonly attrs: Attrs }): StoryFacts => ({
  slug: read<string>(attrs, 'slug'),
  section: read<string>(attrs, 'section'),
  language: read<string>(attrs, 'language'),
  direction: read<Direction>(attrs, 'direction'),
  zone: read<Zone>(attrs, 'zone'),
  status: read<StoryStatus>(attrs, 'status'),
  keywords: read<readonly string[]>(attrs, 'keywords'),
  filedAt: read<Instant | null>(attrs, 'filedAt'),
  publishAt: read<Instant | null>(attrs, 'publishAt'),
  publishedAt: read<Instant | null>(attrs, 'publishedAt'),
})

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
  const id = read<BlockId>(node.attrs, 'id')
  switch (node.type.name) {
    case 'paragraph':
      return { kind: 'paragraph', id, text: textOf(node) }
    case 'heading':
      return { kind: 'heading', id, level: read<2 | 3>(node.attrs, 'level'), text: textOf(node) }
    case 'bulletList':
    case 'orderedList':
      return listFrom(node)
    case 'quote':
      return {
        kind: 'quote',
        id,
        words: node.children.filter((child) => child.type.name === 'quoteWords').map(textOf),
        chain: node.children.filter((child) => child.type.name === 'chainStep').map(stepFrom),
      }
    case 'photo': {
      const [caption, credit, alt] = node.children
      if (!caption || !credit || !alt) throw new Error(`A photo without its three fields: ${node.toString()}`)
      return {
        kind: 'photo',
        id,
        picture: pictureFrom(node.attrs),
        caption: textOf(caption),
        credit: credit.textContent,
        alt: alt.textContent,
      }
    }
    case 'note':
      return { kind: 'note', id, purpose: read<NoteKind>(node.attrs, 'purpose'), text: textOf(node) }
    case 'divider':
      return { kind: 'divider', id }
    case 'unknown':
      return { kind: 'unknown', id, text: read<string>(node.attrs, 'text') }
    default:
      throw new Error(`No block is called ${node.type.name}`)
  }
}

function listFrom(node: Node): List {
  return {
    kind: 'list',
    id: read<BlockId>(node.attrs, 'id'),
    ordered: node.type.name === 'orderedList',
    items: node.children.map(itemFrom),
  }
}

function itemFrom(node: Node): ListItem {
  const [paragraph, list] = node.children
  if (!paragraph) throw new Error('A list item without a paragraph')
  const item = { id: read<BlockId>(node.attrs, 'id'), text: textOf(paragraph) }
  return list === undefined ? item : { ...item, list: listFrom(list) }
}

const stepFrom = (node: Node): ChainStep => ({
  id: read<BlockId>(node.attrs, 'id'),
  role: read<ChainRole>(node.attrs, 'role'),
  name: node.textContent,
  doubtful: read<boolean>(node.attrs, 'doubtful'),
})

function pictureFrom(attrs: Attrs): Picture | null {
  const blob = read<BlobHash | null>(attrs, 'blob')
  if (blob === null) return null
  return {
    blob,
    type: read<string>(attrs, 'type'),
    width: read<number>(attrs, 'width'),
    height: read<number>(attrs, 'height'),
    name: read<string>(attrs, 'name'),
  }
}

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
      return { kind: 'link', href: read<string>(mark.attrs, 'href') }
    case 'language':
      return { kind: 'language', lang: read<string>(mark.attrs, 'lang'), dir: read<Direction>(mark.attrs, 'dir') }
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
    case 'list':
      return nodeFromList(block)
    case 'quote':
      return make('quote', { id: block.id }, [
        ...block.words.map((words) => textNode('quoteWords', {}, words)),
        ...block.chain.map(nodeFromStep),
      ])
    case 'photo':
      return make('photo', { id: block.id, ...block.picture }, [
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

const nodeFromStep = (step: ChainStep): Node =>
  wordsNode('chainStep', { id: step.id, role: step.role, doubtful: step.doubtful }, step.name)

const make = (type: string, attrs: Attrs, content: readonly Node[]): Node =>
  schema.node(type, attrs, Fragment.fromArray([...content]))

const wordsNode = (type: string, attrs: Attrs, words: string): Node =>
  make(type, attrs, words === '' ? [] : [schema.text(words)])

function textNode(type: string, attrs: Attrs, text: RichText): Node {
  const node = make(type, attrs, text.flatMap(nodesFromRun))
  // A mark the node does not allow (bold in a headline) is left out rather than refused; the words stay.
  return node.type.allowsMarks(node.children.flatMap((child) => child.marks))
    ? node
    : wordsNode(type, attrs, plainText(text))
}

function nodesFromRun(run: Run): Node[] {
  const marks = run.marks.map(docMark)
  return run.text
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [schema.node('hardBreak', null, undefined, marks)]),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ])
}

function docMark(mark: Mark): DocMark {
  const { kind, ...attrs } = mark
  return schema.mark(kind, attrs)
}
