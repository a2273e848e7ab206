import { type HtmlElement, type HtmlNode, walkHtml } from '../html/HtmlNode.ts'

/** One thing that a screen reader says, in the order of the page. */
export interface HeardLine {
  /** What it is said to be: “Heading 2”, “Picture”, “Quote”. */
  readonly role: string
  readonly words: string
  /** The level of a heading; 0 for all else. */
  readonly level: number
  /** What a listener would miss here; null where nothing is missing. */
  readonly missing: string | null
}

/** What a screen reader says of a piece of a page, read from the HTML that readers get. */
export function heardIn(root: HtmlNode): readonly HeardLine[] {
  const lines: Line[] = []
  const open: { readonly of: HtmlElement; readonly line: Line | null }[] = []
  const isIn = (tag: string) => open.some(({ of }) => of.tag === tag)
  const say = (words: string) => {
    const line = open.findLast((one) => one.line !== null)?.line
    if (line !== undefined && line !== null) line.words += words
  }
  walkHtml(root, {
    enter: (element) => {
      if (isHidden(element)) return false
      // Words part where a line breaks.
      if (element.tag === 'br') say('\n')
      const line = lineOf(element, isIn)
      if (line !== null) lines.push(line)
      // A picture is said by its alternative text.
      if (isPicture(element)) return false
      open.push({ of: element, line: holdsWords(element) ? line : null })
      return true
    },
    leave: () => void open.pop(),
    text: say,
    comment: () => {},
  })
  return lines.map((line) => ({ ...line, words: line.words.replaceAll(/\s+/gu, ' ').trim() }))
}

type Line = { -readonly [Name in keyof HeardLine]: HeardLine[Name] }

/** A picture that is not there yet has its place in the page, which the stylesheet shows to nobody. */
const isHidden = ({ attrs }: HtmlElement): boolean => attrs['aria-hidden'] === 'true' || attrs['class'] === 'no-picture'

const isPicture = ({ tag, attrs }: HtmlElement): boolean => tag === 'img' || attrs['role'] === 'img'

const holdsWords = ({ tag }: HtmlElement): boolean => tag !== 'ul' && tag !== 'ol'

function lineOf(element: HtmlElement, isIn: (tag: string) => boolean): Line | null {
  if (isPicture(element)) return pictureLine(element)
  const { tag, children } = element
  if (/^h[1-6]$/.test(tag)) return plainLine(`Heading ${tag.slice(1)}`, Number(tag.slice(1)))
  switch (tag) {
    case 'p':
      return plainLine(isIn('blockquote') ? 'Quote' : 'Text')
    case 'address':
      return plainLine('Byline')
    case 'figcaption':
      return plainLine('Caption')
    case 'ul':
    case 'ol':
      return plainLine(`List of ${children.filter((child) => 'tag' in child && child.tag === 'li').length}`)
    case 'li':
      return plainLine('List item')
    case 'hr':
      return plainLine('Divider')
    default:
      return null
  }
}

const plainLine = (role: string, level = 0): Line => ({ role, words: '', level, missing: null })

function pictureLine({ attrs }: HtmlElement): Line {
  const words = attrs['alt'] ?? attrs['aria-label'] ?? ''
  return { ...plainLine('Picture'), words, missing: words.trim() === '' ? 'alternative text' : null }
}
