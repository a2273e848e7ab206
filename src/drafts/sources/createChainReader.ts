import { type ChainLink, createNaming, distanceOf, isUnnamed, readChain, sourceNamed } from '~/review'
import type { ChainRole, House } from '~/story'
import type { ShelfEntry } from '../types.ts'

/** A story and the sources it is listed with. */
export interface Story {
  readonly draft: ShelfEntry
  readonly sources: Source[]
}

/** A source and the stories it is in. Ten thousand stories are to be read in a moment, so it is filled in place. */
export interface Source {
  readonly key: string
  name: string
  readonly head: Head
  stories: Story[]
  readonly sum: Sum
  /** The story that came last. */
  last: Story | null
  /** A story has left since it was summed. */
  isStale: boolean
  /** The name as it is searched, once somebody does. */
  letters: string | null
}

/** What all stories of a source come to. Without a chain that tells how far it is, `farthest` is less than `nearest`. */
interface Sum {
  quotes: number
  corrections: number
  nearest: number
  farthest: number
}

/** The last story that a name with this last word was read in: tells whether another with it is there too. */
interface Head {
  story: Story | null
  source: Source | null
}

interface ReadLine {
  readonly steps: readonly { readonly source: Source; readonly role: ChainRole }[]
  /** Each once. */
  readonly sources: readonly Source[]
  readonly distance: number | null
}

interface CountedLine {
  readonly count: number
  readonly line: ReadLine
}

/** Reads what cards say of their chains. Newsrooms quote the same few, so what a chain comes to is remembered. */
export function createChainReader(house: House) {
  const known = new Map<string, ReadLine>()
  const sources = new Map<string, Source>()
  const heads = new Map<string, Head>()
  const named = new Map<string, Source | null>()
  const own = sourceNamed(house.name, house).key

  function sourceOf(name: string): Source {
    const { key, head, name: written } = sourceNamed(name, house)
    const before = sources.get(key)
    if (before !== undefined) {
      if (written.length > before.name.length) Object.assign(before, { name: written, letters: null })
      return before
    }
    const shared = heads.get(head) ?? { story: null, source: null }
    heads.set(head, shared)
    const source = {
      key,
      name: written,
      head: shared,
      stories: [],
      last: null,
      sum: noSum(),
      isStale: false,
      letters: null,
    }
    sources.set(key, source)
    return source
  }

  /** Null for a name that stands for nobody across stories. */
  function namedBy(link: ChainLink): Source | null {
    const before = named.get(link.name)
    if (before !== undefined) return before
    const source = link.name === '' || isUnnamed(link) ? null : sourceOf(link.name)
    const other = source?.key === own ? null : source
    named.set(link.name, other)
    return other
  }

  function lineIn(text: string): ReadLine {
    const before = known.get(text)
    if (before !== undefined) return before
    const chain = readChain(text)
    const steps: { role: ChainRole; source: Source }[] = []
    for (const link of chain) {
      const source = namedBy(link)
      if (source !== null) steps.push({ role: link.role, source })
    }
    const sources = steps.map(({ source }) => source)
    const line = {
      steps,
      sources: sources.length < 2 ? sources : [...new Set(sources)],
      distance: distanceOf(chain, house),
    }
    known.set(text, line)
    return line
  }

  function linesIn({ draft: { card } }: Story): readonly CountedLine[] {
    if (card.sources === undefined || card.sources === '') return []
    return card.sources.split('\n').map((text) => {
      const at = text.indexOf('\t')
      return { count: Number.parseInt(text, 10) || 0, line: lineIn(at === -1 ? '' : text.slice(at)) }
    })
  }

  /** “Ruiz” is the Dana Ruiz of the same story, and of no other. Null where no two names could be one. */
  function shortNamesIn(story: Story, lines: readonly CountedLine[]): ReadonlyMap<Source, Source> | null {
    let isDoubtful = false
    for (const { line } of lines) {
      for (const source of line.sources) {
        const { head } = source
        if (head.story === story && head.source !== source) isDoubtful = true
        head.story = story
        head.source = source
      }
    }
    if (!isDoubtful) return null
    const all = [...new Set(lines.flatMap(({ line }) => line.sources))]
    const names = all.map(({ name }) => name)
    const naming = createNaming(names, house)
    return new Map(all.map((source) => [source, sourceOf(naming(source.name))]))
  }

  function partOf(source: Source, story: Story) {
    const lines = linesIn(story)
    const meant = shortNamesIn(story, lines)
    const is = (one: Source) => (meant?.get(one) ?? one) === source
    const here = lines.filter(({ line }) => line.sources.some(is))
    const roles = here.flatMap(({ line }) => line.steps.flatMap((step) => (is(step.source) ? [step.role] : [])))
    const distances = here.flatMap(({ line }) => line.distance ?? [])
    return {
      quotes: here.reduce((sum, { count }) => sum + count, 0),
      roles: [...new Set(roles)],
      distance: distances.length === 0 ? null : Math.min(...distances),
    }
  }

  return {
    sources: (): readonly Source[] => [...sources.values()],
    source: (key: string): Source | undefined => sources.get(key),
    keyOf: (name: string): string => sourceNamed(name, house).key,
    /** Lists a story with its sources. */
    read: (story: Story): void => {
      const lines = linesIn(story)
      const meant = shortNamesIn(story, lines)
      for (const { count, line } of lines) {
        const each = meant === null ? line.sources : new Set(line.sources.map((one) => meant.get(one) ?? one))
        for (const source of each) {
          add(source.sum, count, line.distance)
          if (source.last === story) continue
          source.last = story
          source.stories.push(story)
          story.sources.push(source)
          source.sum.corrections += story.draft.card.corrections ?? 0
        }
      }
    },
    /** What a story has of a source. */
    partOf,
    sumOf: (source: Source): Sum => {
      if (!source.isStale) return source.sum
      Object.assign(source, { isStale: false }, { sum: noSum() })
      for (const story of source.stories) {
        const { quotes, distance } = partOf(source, story)
        add(source.sum, quotes, distance)
        source.sum.corrections += story.draft.card.corrections ?? 0
      }
      return source.sum
    },
  }
}

const noSum = (): Sum => ({ quotes: 0, corrections: 0, nearest: Infinity, farthest: -Infinity })

function add(sum: Sum, quotes: number, distance: number | null): void {
  sum.quotes += quotes
  if (distance === null) return
  if (distance < sum.nearest) sum.nearest = distance
  if (distance > sum.farthest) sum.farthest = distance
}
