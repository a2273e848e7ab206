import type { NoteKind } from '~/story'
import type { Proposal } from './types.ts'

const production =
  /^(?:additional |further )?(?:reporting|writing|editing|compiled|written|translated|photography|research)\b[^.]{0,40}?\bby\b/i
const advisory =
  /^(?:updates?|adds?|recasts?|refiles?|repeats?|rewrites?|releads?|restores?|clarifies|changes|edits?|eds|editors?|attn|attention|advisory|with (?:photos?|pictures|video))\b/i
const corrected = /\b(?:has been|was|is) (?:corrected|amended|updated to correct)\b|^corrects?\b/i
const endMark = /^(?:-+\s*30\s*-+|#{3,}|\*{3,}|-?\s*ends?\s*-?|-0-|\(?more\)?)$/i

/** Notes in plain copy: bracketed lines and production credits at the end, advisory lines at the top. */
export function notesIn(paragraphs: readonly string[]): readonly Proposal[] {
  return [...advisoriesIn(paragraphs), ...closingNotesIn(paragraphs)]
}

function closingNotesIn(paragraphs: readonly string[]): readonly Proposal[] {
  const notes: Proposal[] = []
  // Eight lines at most: a story's end matter is short, and the copy before it is the story.
  for (let at = paragraphs.length - 1; at > 0 && notes.length < 8; at--) {
    const line = paragraphs[at] ?? ''
    if (endMark.test(line)) {
      notes.unshift(proposal([at], 'desk', line, 'End mark of the copy, for the desk only.'))
      continue
    }
    const opened = isOpened(paragraphs, at)
    const words = insideBrackets(opened.map((index) => paragraphs[index] ?? '').join(' '))
    if (words === null && !production.test(line)) break
    notes.unshift(noteOf(opened, words ?? line))
    at = opened[0] ?? at
  }
  return notes
}

/** The paragraphs of a bracket that closes at `at`: itself, or a few before it when it was opened there. */
function isOpened(paragraphs: readonly string[], at: number): readonly number[] {
  const line = paragraphs[at] ?? ''
  if (!/[)\]]\.?$/.test(line) || /^[([]/.test(line)) return [at]
  for (let from = at - 1; from > 0 && at - from < 4; from--) {
    const taken = Array.from({ length: at - from + 1 }, (_, index) => from + index)
    if (insideBrackets(taken.map((index) => paragraphs[index] ?? '').join(' ')) !== null) return taken
  }
  return [at]
}

function advisoriesIn(paragraphs: readonly string[]): readonly Proposal[] {
  return paragraphs.slice(0, Math.min(4, paragraphs.length - 1)).flatMap((line, at) => {
    const words = insideBrackets(line)
    const isAdvisory =
      words === null
        ? /^(?:eds|attn|advisory|attention editors)\s*[:.–—-]/i.test(line)
        : advisory.test(words) || corrected.test(words)
    return isAdvisory ? [noteOf([at], words ?? line)] : []
  })
}

function noteOf(paragraphs: readonly number[], words: string): Proposal {
  if (production.test(words))
    return proposal(paragraphs, 'desk', words, 'Who reported and edited, as a note for the desk only.')
  if (corrected.test(words)) return proposal(paragraphs, 'correction', words, 'A correction, published with the story.')
  if (advisory.test(words))
    return proposal(paragraphs, 'desk', words, 'Advice to editors, as a note for the desk only.')
  return proposal(paragraphs, 'reader', words, 'Closing brackets, as a note to readers.')
}

/** The words of a paragraph that is one bracket from end to end; null for any other. */
function insideBrackets(line: string): string | null {
  const open = line.charAt(0)
  const close = open === '(' ? ')' : open === '[' ? ']' : null
  const end = line.replace(/\.$/, '')
  if (close === null || !end.endsWith(close)) return null
  let depth = 0
  for (let at = 0; at < end.length - 1; at++) {
    if (end.charAt(at) === open) depth++
    else if (end.charAt(at) === close) depth--
    if (depth === 0) return null
  }
  const words = end.slice(1, -1).trim()
  return words === '' ? null : words
}

const proposal = (paragraphs: readonly number[], purpose: NoteKind, words: string, says: string): Proposal => ({
  id: `note-${paragraphs[0] ?? 0}`,
  kind: 'note',
  says,
  paragraphs,
  makes: { kind: 'note', purpose, words },
})
