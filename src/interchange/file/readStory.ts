import * as v from 'valibot'
import { isLanguage, isZone, readDoc, schemaVersion, type Story, storyFromDoc } from '~/story'
import { type Parsed, parseFile } from './parseFile.ts'

export type ReadStory =
  /** `readOnly`: it holds parts this Stet does not know, which are not in `story`. Never write it back over the file. */
  | { readonly kind: 'read'; readonly story: Story; readonly readOnly: boolean }
  | { readonly kind: 'refused'; readonly says: string }

const storyFile = v.object({
  stet: v.literal('story'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  doc: v.unknown(),
})

/** Reads the text of a story file. What it cannot read it refuses in a sentence, and nothing is changed. */
export function readStory(text: string): ReadStory {
  const parsed: Parsed = parseFile(text)
  if (parsed.kind === 'refused') return parsed
  const file = v.safeParse(storyFile, parsed.json)
  if (!file.success) return refused(notAStory(parsed.json))
  if (file.output.schema > schemaVersion) return refused(newer(file.output.schema))
  try {
    const { doc, readOnly } = readDoc(file.output.doc)
    const story = storyFromDoc(doc)
    // Formatting a time or a name in any other throws, wherever the story is shown.
    if (!isZone(story.zone) || !isLanguage(story.language)) return refused(unheardOf(story))
    return { kind: 'read', story, readOnly }
  } catch (trouble) {
    if (trouble instanceof RangeError)
      return refused('This Stet file has no story in it: its document is missing or damaged.')
    throw trouble
  }
}

const refused = (says: string): ReadStory => ({ kind: 'refused', says })

const newer = (schema: number): string =>
  `This file was written by a newer Stet (schema ${schema}; this one reads up to ${schemaVersion}). Open it with that one, or update this one.`

const unheardOf = ({ zone, language }: Story): string =>
  `This Stet file is damaged: it names the time zone “${zone}” and the language “${language}”, and one of them is none.`

function notAStory(json: unknown): string {
  const kind = v.safeParse(v.object({ stet: v.string() }), json)
  if (!kind.success) return 'This is JSON, but not a Stet file: it does not say what it holds.'
  return kind.output.stet === 'story'
    ? 'This Stet file is damaged: it does not say which version wrote it.'
    : `This Stet file holds a ${kind.output.stet}, not a single story.`
}
