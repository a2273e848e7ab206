import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { safeHref } from './safeHref.ts'
import { chainRoles, noteKinds, sourceKinds, storyStatuses } from './types.ts'

/** The number stored with every entry; it rises when an older Stet would read what is stored differently, or not at all. */
export const schemaVersion = 5

const text = (value: unknown) => {
  if (typeof value !== 'string') throw new RangeError(`Expected text, got ${typeof value}`)
}
const oneOf = (words: readonly string[]) => (value: unknown) => {
  if (typeof value !== 'string' || !words.includes(value)) throw new RangeError(`Expected one of ${words.join(', ')}`)
}
const oneOfOrNull = (words: readonly string[]) => {
  const check = oneOf(words)
  return (value: unknown) => {
    if (value !== null) check(value)
  }
}
const id = { id: { default: null, validate: 'string|null' } } as const

/** Reads an attribute of an element under the DOM's own shape, so that this room needs no DOM types at run time. */
type Element = { getAttribute(name: string): string | null }
const attr = (element: unknown, name: string): string | null => (element as Element).getAttribute(name)

const numberIn = (words: string | null): number | null => (words === null ? null : Number(words) || 0)

const block = (kind: string, more: Record<string, string> = {}) => ({ 'data-kind': kind, ...more })

/** The attributes that say something, as text: they are words or numbers. */
const filled = (attrs: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attrs).flatMap(([name, value]) =>
      typeof value === 'number' || (typeof value === 'string' && value !== '') ? [[name, `${value}`]] : [],
    ),
  )

export const nodeSpecs = {
  doc: {
    content: 'headline standfirst byline dateline block+',
    attrs: {
      slug: { default: '', validate: text },
      section: { default: '', validate: text },
      language: { default: 'en', validate: text },
      direction: { default: 'ltr', validate: oneOf(['ltr', 'rtl']) },
      zone: { default: 'UTC', validate: text },
      status: { default: 'draft', validate: oneOf(storyStatuses) },
      keywords: { default: [] },
      filedAt: { default: null, validate: 'number|null' },
      publishAt: { default: null, validate: 'number|null' },
      publishedAt: { default: null, validate: 'number|null' },
      updatedAt: { default: null, validate: 'number|null' },
      embargo: { default: null, validate: 'number|null' },
    },
  },
  headline: {
    content: 'inline*',
    marks: 'italic language',
    defining: true,
    isolating: true,
    // No h1: a screen's heading may not be empty, and a headline often is. The screen says it beside the text.
    parseDOM: [{ tag: '[data-kind=headline]', priority: 60 }],
    toDOM: () => ['p', block('headline'), 0],
  },
  standfirst: {
    content: 'inline*',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'p[data-kind=standfirst]', priority: 60 }],
    toDOM: () => ['p', block('standfirst'), 0],
  },
  byline: {
    content: 'inline*',
    marks: 'link language',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'p[data-kind=byline]', priority: 60 }],
    toDOM: () => ['p', block('byline'), 0],
  },
  dateline: {
    content: 'text*',
    marks: 'language',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'p[data-kind=dateline]', priority: 60 }],
    toDOM: () => ['p', block('dateline'), 0],
  },
  paragraph: {
    content: 'inline*',
    group: 'block',
    attrs: id,
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', block('paragraph'), 0],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { ...id, level: { default: 2, validate: oneOfNumbers([2, 3]) } },
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
    ],
    toDOM: (node) => [`h${node.attrs['level']}`, block('heading'), 0],
  },
  moment: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: {
      ...id,
      at: { default: null, validate: 'number|null' },
      isKey: { default: false, validate: 'boolean' },
    },
    parseDOM: [
      {
        tag: 'h2[data-kind=moment]',
        priority: 60,
        getAttrs: (element) => ({
          at: Number(attr(element, 'data-at')) || null,
          isKey: attr(element, 'data-key') === 'true',
        }),
      },
    ],
    toDOM: (node) => [
      'h2',
      block('moment', { 'data-key': String(node.attrs['isKey']), ...filled({ 'data-at': node.attrs['at'] }) }),
      0,
    ],
  },
  bulletList: {
    content: 'listItem+',
    group: 'block list',
    attrs: id,
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', block('list'), 0],
  },
  orderedList: {
    content: 'listItem+',
    group: 'block list',
    attrs: id,
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', block('list'), 0],
  },
  listItem: {
    content: 'paragraph list?',
    defining: true,
    attrs: id,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  quote: {
    content: 'quoteWords+ chainStep*',
    group: 'block',
    defining: true,
    isolating: true,
    attrs: { ...id, credit: { default: '', validate: text } },
    parseDOM: [
      {
        tag: 'figure[data-kind=quote]',
        priority: 60,
        getAttrs: (element) => ({ credit: attr(element, 'data-credit') ?? '' }),
      },
      { tag: 'blockquote' },
    ],
    toDOM: (node) => [
      'figure',
      block('quote', { role: 'group', 'aria-label': 'Quote', ...filled({ 'data-credit': node.attrs['credit'] }) }),
      0,
    ],
  },
  quoteWords: {
    content: 'inline*',
    defining: true,
    parseDOM: [
      { tag: 'p[data-kind=quote-words]', priority: 60 },
      { tag: 'p', context: 'quote/' },
    ],
    toDOM: () => ['p', block('quote-words'), 0],
  },
  chainStep: {
    content: 'text*',
    marks: '',
    defining: true,
    attrs: {
      ...id,
      role: { default: 'said by', validate: oneOf(chainRoles) },
      doubtful: { default: false, validate: 'boolean' },
      kind: { default: null, validate: oneOfOrNull(sourceKinds) },
      when: { default: null, validate: 'number|null' },
      place: { default: '', validate: text },
      link: { default: '', validate: text },
      language: { default: '', validate: text },
    },
    parseDOM: [
      {
        tag: 'p[data-kind=chain-step]',
        priority: 60,
        getAttrs: (element) => ({
          role: chainRoles.find((role) => role === attr(element, 'data-role')) ?? 'said by',
          doubtful: attr(element, 'data-doubtful') === 'true',
          kind: sourceKinds.find((kind) => kind === attr(element, 'data-source')) ?? null,
          when: Number(attr(element, 'data-when')) || null,
          place: attr(element, 'data-place') ?? '',
          link: safeHref(attr(element, 'data-link') ?? '') ?? '',
          language: attr(element, 'data-language') ?? '',
        }),
      },
      { tag: 'cite', context: 'quote/' },
      { tag: 'figcaption', context: 'quote/' },
      { tag: 'footer', context: 'quote/' },
    ],
    toDOM: (node) => [
      'p',
      block('chain-step', {
        'data-role': String(node.attrs['role']),
        'data-label': sentenceCase(String(node.attrs['role'])),
        'data-doubtful': String(node.attrs['doubtful']),
        ...filled({
          'data-source': node.attrs['kind'],
          'data-when': node.attrs['when'],
          'data-place': node.attrs['place'],
          'data-link': node.attrs['link'],
          'data-language': node.attrs['language'],
        }),
      }),
      0,
    ],
  },
  photo: {
    content: 'caption credit altText',
    group: 'block',
    isolating: true,
    draggable: true,
    attrs: {
      ...id,
      blob: { default: null, validate: 'string|null' },
      type: { default: '', validate: text },
      width: { default: 0, validate: 'number' },
      height: { default: 0, validate: 'number' },
      name: { default: '', validate: text },
      // Of width and height, in percent from the left and from the top.
      focusX: { default: null, validate: 'number|null' },
      focusY: { default: null, validate: 'number|null' },
    },
    parseDOM: [
      {
        tag: 'figure[data-kind=photo]',
        priority: 60,
        getAttrs: (element) => ({
          blob: attr(element, 'data-blob'),
          type: attr(element, 'data-type') ?? '',
          width: Number(attr(element, 'data-width')) || 0,
          height: Number(attr(element, 'data-height')) || 0,
          name: attr(element, 'data-name') ?? '',
          focusX: numberIn(attr(element, 'data-focus-x')),
          focusY: numberIn(attr(element, 'data-focus-y')),
        }),
      },
    ],
    toDOM: (node) => [
      'figure',
      block('photo', {
        role: 'group',
        'aria-label': 'Photo',
        'data-type': String(node.attrs['type']),
        'data-width': String(node.attrs['width']),
        'data-height': String(node.attrs['height']),
        'data-name': String(node.attrs['name']),
        ...(typeof node.attrs['blob'] === 'string' ? { 'data-blob': node.attrs['blob'] } : {}),
        ...filled({ 'data-focus-x': node.attrs['focusX'], 'data-focus-y': node.attrs['focusY'] }),
      }),
      0,
    ],
  },
  caption: {
    content: 'inline*',
    defining: true,
    parseDOM: [{ tag: 'p[data-kind=caption]', priority: 60 }],
    toDOM: () => ['p', block('caption'), 0],
  },
  credit: {
    content: 'text*',
    marks: '',
    defining: true,
    parseDOM: [{ tag: 'p[data-kind=credit]', priority: 60 }],
    toDOM: () => ['p', block('credit'), 0],
  },
  altText: {
    content: 'text*',
    marks: '',
    defining: true,
    parseDOM: [{ tag: 'p[data-kind=alt-text]', priority: 60 }],
    toDOM: () => ['p', block('alt-text'), 0],
  },
  note: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { ...id, purpose: { default: 'desk', validate: oneOf(noteKinds) } },
    parseDOM: [
      {
        tag: 'p[data-kind=note]',
        priority: 60,
        getAttrs: (element) => ({
          purpose: noteKinds.find((kind) => kind === attr(element, 'data-purpose')) ?? 'desk',
        }),
      },
    ],
    toDOM: (node) => ['p', block('note', { 'data-purpose': String(node.attrs['purpose']) }), 0],
  },
  divider: {
    group: 'block',
    attrs: id,
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr', block('divider')],
  },
  unknown: {
    group: 'block',
    atom: true,
    attrs: { ...id, text: { default: '', validate: text } },
    toDOM: (node) => ['div', block('unknown'), String(node.attrs['text'])],
  },
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
} as const satisfies Record<string, NodeSpec>

export const markSpecs = {
  language: {
    attrs: { lang: { validate: text }, dir: { default: 'ltr', validate: oneOf(['ltr', 'rtl']) } },
    parseDOM: [
      {
        tag: 'span[lang]',
        getAttrs: (element) => ({
          lang: attr(element, 'lang') ?? '',
          dir: attr(element, 'dir') === 'rtl' ? 'rtl' : 'ltr',
        }),
      },
    ],
    toDOM: (mark) => ['span', { lang: String(mark.attrs['lang']), dir: String(mark.attrs['dir']) }, 0],
  },
  link: {
    attrs: { href: { validate: text } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = safeHref(attr(element, 'href') ?? '')
          return href === null ? false : { href }
        },
      },
    ],
    // A stored story may come from anywhere, so an address is checked again where it becomes one.
    toDOM: (mark) => ['a', { href: safeHref(String(mark.attrs['href'])) ?? '#', rel: 'noopener' }, 0],
  },
  bold: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps a whole clipboard in <b style="font-weight:normal">.
      {
        tag: 'b',
        getAttrs: (element) => (/font-weight:\s*(normal|400)/.test(attr(element, 'style') ?? '') ? false : null),
      },
      { style: 'font-weight', getAttrs: (value) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false) },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  strike: {
    parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }, { style: 'text-decoration=line-through' }],
    toDOM: () => ['s', 0],
  },
} as const satisfies Record<string, MarkSpec>

/** The one schema of a story. The editor builds its own copy from the same specs; a test holds the two equal. */
export const schema: Schema = new Schema({ nodes: nodeSpecs, marks: markSpecs })

function oneOfNumbers(numbers: readonly number[]) {
  return (value: unknown) => {
    if (typeof value !== 'number' || !numbers.includes(value)) {
      throw new RangeError(`Expected one of ${numbers.join(', ')}`)
    }
  }
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
