import { Transform } from 'prosemirror-transform'
import { type Entry, entryId, type Happening, instantAt, type Kept, type StepJson, versionAt } from '~/drafts'
import { docFromStory, readDoc, schema, schemaVersion, type Story } from '~/story'
import { dice } from '../../bench/benchStory.ts'

const writers = ['Dana Ruiz', 'Noa Adler', 'Sam Pike'].map((name) => ({ id: name.split(' ')[0] ?? name, name }))

/**
 * A story as its log has it after a long day: a letter or two an entry, here and there in it, with rulings and letters
 * taken out between, by several people in turn.
 */
export function longLogOf(story: Story, length: number, seed: number): readonly Kept[] {
  const roll = dice(seed)
  const begin = docFromStory(story)
  let doc = readDoc(begin.toJSON()).doc
  let caret = 0
  const log: Kept[] = [keptOf({ kind: 'began', doc: begin.toJSON() }, 0)]
  while (log.length < length) {
    const at = log.length
    if (at % 200 === 1) caret = placeIn(doc, roll)
    const change = new Transform(doc)
    if (at % 40 === 39) change.delete(caret - 1, caret)
    else change.insert(caret, schema.text('abcdefgh '.charAt(Math.floor(roll() * 9))))
    if (at % 100 === 50) log.push(keptOf(rulingAt(at), at))
    else {
      log.push(keptOf({ kind: 'edited', steps: change.steps.map((step) => step.toJSON() as StepJson), tab: 'tab' }, at))
      doc = change.doc
      caret += at % 40 === 39 ? -1 : 1
    }
  }
  return log
}

/** A caret inside a paragraph of the story, with words before it. */
function placeIn(doc: ReturnType<typeof readDoc>['doc'], roll: () => number): number {
  const places: number[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'paragraph' && node.content.size > 10) places.push(at + 6)
  })
  return places[Math.floor(roll() * places.length)] ?? 0
}

const rulingAt = (at: number): Happening => ({
  kind: 'decided',
  decision: {
    ruling: 'stet',
    on: { words: `“Words ${at}.”`, chain: [] },
    block: 'bench-1' as never, // any id: the ruling has lost its words, as most of a long log have
    nth: 0,
    by: writers[0] ?? { id: 'dana', name: 'Dana Ruiz' },
    at: instantAt(at * 3000),
  },
})

function keptOf(what: Happening, at: number): Kept {
  const by = writers[Math.floor(at / 1500) % writers.length] ?? { id: 'dana', name: 'Dana Ruiz' }
  const entry: Entry = {
    id: entryId(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`),
    schema: schemaVersion,
    by,
    at: instantAt(1_475_000_000_000 + at * 3000),
    what,
  }
  return { version: versionAt(at + 1), entry }
}
