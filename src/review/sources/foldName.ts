/** The words of a name by which it is known again, however it is written. */
export interface FoldedName {
  /** Equal for two spellings of one name: “the army's general command” and “The army”. */
  readonly key: string
  /** The word that says what it is, which a shorter name keeps: “Ruiz”, “army”. */
  readonly head: string
  readonly words: ReadonlySet<string>
}

/**
 * Folds letter case, accents, articles and possessives, and the words for who speaks in another's name (“spokesman”,
 * “command”). What stands behind “of”, “for”, “in” or “at” narrows the name and never is its head: “Bank of Israel” is a bank.
 */
export function foldName(name: string): FoldedName {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= remembered) known.clear()
  const folded = foldedFrom(name)
  known.set(name, folded)
  return folded
}

const remembered = 20_000
const known = new Map<string, FoldedName>()

function foldedFrom(name: string): FoldedName {
  const plain = plainName(name)
  const [before = '', ...behind] = plain.split(narrowing)
  const lead = essentialIn(before)
  const rest = behind.flatMap(wordsIn)
  const words = lead.length + rest.length === 0 ? wordsIn(plain) : [...rest, ...lead]
  const sorted = [...new Set(words)].sort()
  const head = words.at(-1) ?? ''
  return { key: `${head}|${sorted.join(' ')}`, head, words: new Set(sorted) }
}

/** Whether a longer name may be the shorter one in full: it is of the same kind and leaves out none of its words. */
export const isPartOf = (short: FoldedName, long: FoldedName): boolean =>
  short.head === long.head && short.words.size < long.words.size && short.words.isSubsetOf(long.words)

/** Without accents, letter case, what follows a comma, articles and possessives. Most names are letters and have none of these. */
const plainName = (name: string): string =>
  /^[A-Z][A-Za-z]+(?: [A-Z][a-z]+)*$/.test(name) && !name.startsWith('The ') && !name.startsWith('A')
    ? name.toLowerCase()
    : foldedName(name)

const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/gu, "'")
    .toLowerCase()
    .replace(/,.*$/su, '')
    .replace(/'s?(?=\s|$)/gu, '')
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/^\s*(?:the|an?)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()

const narrowing = /\s(?:of|for|in|at)\s/u

/** Who speaks in another's name: the name is the other's. */
const voices = new Set(
  'spokesman spokeswoman spokesperson spokespeople spokesmen office mr mrs ms dr correspondent correspondents'.split(
    ' ',
  ),
)
const command =
  /\b(army|military|navy|police|forces)(?: (?:general|high|supreme|central))? (?:command|leadership|headquarters)$/u
const wire = /(.)\s(?:state )?news agency$/u

const wordsIn = (text: string): readonly string[] =>
  text.split(/[\s-]+/u).filter((word) => word !== '' && word !== 'the' && word !== 'and')

const essentialIn = (text: string): readonly string[] =>
  wordsIn(text.replace(wire, '$1'))
    .filter((word) => !voices.has(word))
    .join(' ')
    .replace(command, '$1')
    .split(' ')
    .filter(Boolean)
