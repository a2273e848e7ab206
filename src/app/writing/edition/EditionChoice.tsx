import { timeText } from '~/interchange'
import { type Edition, type Story, zoneKnown } from '~/story'
import { Select } from '~/ui'
import { useDeskState } from '../../useDesk.ts'
import css from './EditionChoice.module.css'

interface EditionChoiceProps {
  readonly editions: readonly Edition[]
  /** The one that is shown; without one the page is as the story was written. */
  readonly value: Edition | undefined
  /** What is wrong with its stylesheet. */
  readonly says: readonly string[]
  readonly onChange: (edition: Edition | null) => void
}

/** From where the page is seen, and what holds there. A house without editions has nothing to choose. */
export function EditionChoice({ editions, value: edition, says, onChange }: EditionChoiceProps) {
  const told = useDeskState(({ story }) => noteOf(story, edition))
  return (
    <div className={css['edition']}>
      {editions.length > 0 && (
        <Select
          label="Edition"
          value={edition?.id ?? 'written'}
          options={[
            { value: 'written', label: 'As written' },
            ...editions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => onChange(editions.find(({ id }) => id === chosen) ?? null)}
        />
      )}
      <div role="status">
        {[...(told === null ? [] : [told]), ...says].map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </div>
  )
}

/** What has to be known of a story's times in an edition, in a sentence. */
function noteOf(story: Story, edition: Edition | undefined): string | null {
  const zone = edition?.zone ?? story.zone
  if (zoneKnown(zone) === 'UTC' && !/UTC|GMT|Zulu|Universal|Greenwich/i.test(zone))
    return `This browser knows no time zone “${zone}”, so times are told in UTC. Choose another in Story details.`
  if (story.embargo === null || story.publishedAt !== null) return null
  return `Embargoed until ${timeText(story.embargo, zone, edition?.language ?? story.language)}.`
}
