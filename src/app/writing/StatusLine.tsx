import { useMemo } from 'react'
import { countWords, minutesToRead, quotationMarksOf } from '~/story'
import { useDeskState } from '../useDesk.ts'
import css from './StatusLine.module.css'
import { placeTime } from './placeTime.ts'

/** The foot: times with their place, how long it is, what language is typed, and the keys that matter. */
export function StatusLine() {
  const story = useDeskState((state) => state.story)
  const count = useMemo(() => countWords(story), [story])
  const marks = quotationMarksOf(story.language).outer
  return (
    <footer className={css['foot']} data-status-line>
      {story.publishAt !== null && (
        <span>
          Publishes <b>{placeTime(story.publishAt, story.zone, 'en')}</b>
        </span>
      )}
      <span>
        <b>{count.all.toLocaleString('en')}</b> {count.all === 1 ? 'word' : 'words'},{' '}
        <b>{count.own.toLocaleString('en')}</b> without quotes and captions
      </span>
      <span>
        <b>{minutesToRead(count)} min</b> read
      </span>
      <span>
        {languageName(story.language)}, {marks[0]}quotes{marks[1]}
      </span>
      <span className={css['grow']} />
      <span className={css['keys']}>
        <kbd>F8</kbd> next open
      </span>
      <span className={css['keys']}>
        <kbd>F6</kbd> next pane
      </span>
      <span className={css['keys']}>
        <kbd>Ctrl K</kbd> commands
      </span>
    </footer>
  )
}

const names = new Intl.DisplayNames('en', { type: 'language' })

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch (trouble) {
    if (trouble instanceof RangeError) return tag
    throw trouble
  }
}
