import { type BlockId, type ChainStep, emptyStory, type Instant, richText, type Story, type Zone } from '~/story'

/** What has run, or called somebody, where a page forgot what stands in which place. */
export const attacks = [
  '</script><script>alert(1)</script>',
  '</style><style>@import "https://evil.example/a.css"</style>',
  '</title><svg onload=alert(1)><image href="https://evil.example/a.svg"/></svg>',
  '"><img src=https://evil.example/a.png onerror=alert(1)>',
  "' onmouseover='alert(1)' style='background:url(https://evil.example)",
  '<!--<script>',
  'javascript:alert(1)',
  '\u202ejavascript:alert(1)\u202c',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
]

/** A story that has these words in every field there is. */
export function hostileStory(words: string): Story {
  const text = richText(words)
  const linked = [
    {
      text: words,
      marks: [
        { kind: 'link', href: words },
        { kind: 'language', lang: words, dir: 'rtl' },
      ],
    },
  ] as const
  const step: ChainStep = {
    id: 's' as BlockId,
    role: 'said by',
    name: words,
    doubtful: false,
    link: words,
    place: words,
  }
  const id = (name: string) => `${name}${words}` as BlockId
  return {
    ...emptyStory({ language: words, direction: 'ltr', zone: words as Zone }, 'p' as BlockId),
    section: words,
    keywords: [words],
    headline: text,
    standfirst: linked,
    byline: linked,
    dateline: text,
    publishedAt: 0 as Instant,
    updatedAt: 1 as Instant,
    body: [
      { kind: 'paragraph', id: id('a'), text: linked },
      { kind: 'heading', id: id('h'), level: 2, text },
      { kind: 'list', id: id('l'), ordered: false, items: [{ id: id('i'), text: linked }] },
      { kind: 'quote', id: id('q'), words: [linked], chain: [step] },
      { kind: 'quote', id: id('w'), words: [text], chain: [step], credit: words },
      {
        kind: 'photo',
        id: id('f'),
        picture: { blob: words as never, type: words, width: 1, height: 1, name: words },
        caption: linked,
        credit: words,
        alt: words,
      },
      { kind: 'note', id: id('n'), purpose: 'correction', text: linked },
      { kind: 'moment', id: id('m'), title: linked, at: 0 as Instant, isKey: true },
      { kind: 'paragraph', id: id('u'), text },
    ],
  }
}
