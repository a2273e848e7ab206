import { use, useState } from 'react'
import { directionOf, type Instant, type StoryFacts, type Zone } from '~/story'
import { Button, ComboBox, Dialog, Select, TextField } from '~/ui'
import { loadTemporal, type TemporalWorld } from './temporal.ts'
import { placeOf } from './timeWords.ts'
import css from './StoryDetails.module.css'
import { instantOf, type WallTime, wallTimeIn } from './wallTime.ts'

export type SetFact = <Name extends keyof StoryFacts>(name: Name, value: StoryFacts[Name]) => void

export interface StoryDetailsProps {
  readonly story: StoryFacts
  /** Called for each fact by itself, when the writer leaves its field. */
  readonly onSet: SetFact
  readonly onClose: () => void
}

/** What is true of the story and is no part of its page. */
export const StoryDetails = ({ story, onSet, onClose }: StoryDetailsProps) => (
  <Dialog title="Story details" isOpen onClose={onClose}>
    <div className={css['facts']}>
      <Line label="Slug" value={story.slug} onDone={(slug) => onSet('slug', slug.toUpperCase())} />
      <Line label="Section" value={story.section} onDone={(section) => onSet('section', section)} />
      <Language story={story} onSet={onSet} />
      <ComboBox
        label="Time zone"
        value={story.zone}
        options={zones()}
        onChange={(zone) => onSet('zone', zone as Zone)}
      />
      <Line
        label="Keywords"
        help="Separated by commas"
        value={story.keywords.join(', ')}
        onDone={(words) => onSet('keywords', keywordsIn(words))}
      />
      <TimeOf key={`${story.zone} ${story.publishAt}`} fact="publishAt" label="Publishes" story={story} onSet={onSet} />
      <TimeOf
        key={`${story.zone} embargo ${story.embargo}`}
        fact="embargo"
        label="Embargo until"
        story={story}
        onSet={onSet}
      />
    </div>
  </Dialog>
)

interface LineProps {
  readonly label: string
  readonly value: string
  readonly help?: string
  readonly onDone: (value: string) => void
}

/** A field whose value is handed on when the writer leaves it or presses Enter, so that it is one change. */
function Line({ value, onDone, ...rest }: LineProps) {
  const [text, setText] = useState(value)
  const [handedOn, setHandedOn] = useState(value)
  const done = () => {
    if (text.trim() === handedOn) return
    setHandedOn(text.trim())
    onDone(text.trim())
  }
  return (
    <TextField
      {...rest}
      value={text}
      onChange={setText}
      onBlur={done}
      onKeyDown={({ key }) => {
        if (key === 'Enter') done()
      }}
    />
  )
}

const keywordsIn = (words: string): readonly string[] =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** The languages a newsroom is likely to write in; any other by its tag. */
const languages = ['en-GB', 'en-US', 'ar', 'de', 'es', 'fr', 'he', 'it', 'pl', 'pt', 'ru', 'tr', 'uk']
const other = 'other'

function Language({ story, onSet }: Pick<StoryDetailsProps, 'story' | 'onSet'>) {
  const [isOther, setOther] = useState(!languages.includes(story.language))
  const [wrong, setWrong] = useState<string | undefined>()
  const [tag, setTag] = useState(story.language)
  const set = (language: string) => {
    onSet('language', language)
    if (directionOf(language) !== story.direction) onSet('direction', directionOf(language))
  }
  const setByTag = () => {
    const language = canonical(tag)
    setWrong(language === null ? `“${tag}” is not a language tag. Write one such as “en-GB” or “fa”.` : undefined)
    if (language !== null && language !== story.language) set(language)
  }
  return (
    <>
      <Select
        label="Language"
        value={isOther ? other : story.language}
        options={[
          ...languages.map((value) => ({ value, label: languageName(value) })),
          { value: other, label: 'Other' },
        ]}
        onChange={(value) => {
          setOther(value === other)
          if (value !== other) set(value)
        }}
      />
      {isOther && <TextField label="Language tag" value={tag} wrong={wrong} onChange={setTag} onBlur={setByTag} />}
    </>
  )
}

const names = new Intl.DisplayNames('en', { type: 'language' })
const languageName = (tag: string): string => names.of(tag) ?? tag

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null
  } catch (trouble) {
    if (trouble instanceof RangeError) return null
    throw trouble
  }
}

/** Zones by city first, as people look for them. */
const zones = () => [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((value) => ({ value, label: zoneLabel(value) }))

const zoneLabel = (zone: string): string => (zone.includes('/') ? `${placeOf(zone)} (${zone})` : zone)

interface TimeOfProps extends Pick<StoryDetailsProps, 'story' | 'onSet'> {
  readonly fact: 'publishAt' | 'embargo'
  readonly label: string
}

function TimeOf({ fact, label, story, onSet }: TimeOfProps) {
  const isEmbargo = fact === 'embargo'
  const world = use(loadTemporal())
  const [wall, setWall] = useState<WallTime>(() => wallOf(world, story[fact], story.zone))
  const change = (part: Partial<WallTime>) => {
    const next = { ...wall, ...part }
    setWall(next)
    const at = instantOf(world, next, story.zone)
    if (at !== null && at !== story[fact]) onSet(fact, at)
  }
  return (
    <fieldset className={css['publish']}>
      <legend>
        {label}, {placeOf(story.zone)} time
      </legend>
      <TextField
        type="date"
        label={isEmbargo ? 'Embargo date' : 'Date'}
        value={wall.date}
        onChange={(date) => change({ date })}
      />
      <TextField
        type="time"
        label={isEmbargo ? 'Embargo time' : 'Time'}
        value={wall.time}
        onChange={(time) => change({ time })}
      />
      <Button disabled={story[fact] === null} onClick={() => onSet(fact, null)}>
        {isEmbargo ? 'No embargo' : 'Clear'}
      </Button>
    </fieldset>
  )
}

const wallOf = (world: TemporalWorld, at: Instant | null, zone: Zone): WallTime =>
  at === null ? { date: '', time: '' } : wallTimeIn(world, at, zone)
