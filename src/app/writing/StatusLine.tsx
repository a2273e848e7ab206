import { Suspense, use } from 'react'
import { grouped } from '~/base'
import type { DeskState } from '~/desk'
import { countWords, minutesToRead, quotationMarksOf } from '~/story'
import { writtenKeys } from '~/ui'
import { useDeskState } from '../useDesk.ts'
import { useBench } from './Bench.ts'
import { LiveText } from './LiveText.tsx'
import css from './StatusLine.module.css'
import { placeTime } from './placeTime.ts'

/** The foot: times with their place, how long it is, what language is typed, and the keys that matter. */
export function StatusLine() {
  const language = useDeskState(({ story }) => story.language)
  const zone = useDeskState(({ story }) => story.zone)
  const publishAt = useDeskState(({ story }) => story.publishAt)
  return (
    <footer className={css['foot']} data-status-line>
      {publishAt !== null && (
        <span>
          Publishes <b>{placeTime(publishAt, zone, 'en')}</b>
        </span>
      )}
      <span>
        <b>
          <LiveText text={allWords} />
        </b>{' '}
        <LiveText text={wordOrWords} />,{' '}
        <b>
          <LiveText text={ownWords} />
        </b>{' '}
        without quotes and captions
      </span>
      <span>
        <b>
          <LiveText text={minutes} />
        </b>{' '}
        read
      </span>
      <span>
        {languageName(language)},{' '}
        <Suspense>
          <Quoted language={language} />
        </Suspense>
      </span>
      <span className={css['grow']} />
      <span className={css['keys']}>
        <kbd>F8</kbd> next open
      </span>
      <span className={css['keys']}>
        <kbd>F6</kbd> next pane
      </span>
      <span className={css['keys']}>
        <kbd>{writtenKeys('Ctrl K')}</kbd> commands
      </span>
    </footer>
  )
}

/** What typing a quotation makes, once the house's marks are known. */
function Quoted({ language }: { readonly language: string }) {
  const { quotationMarks } = use(useBench().house)
  const [open, close] = quotationMarksOf(language, quotationMarks).outer
  return `${open}quotes${close}`
}

const allWords = ({ story }: DeskState) => grouped(countWords(story).all)
const wordOrWords = ({ story }: DeskState) => (countWords(story).all === 1 ? 'word' : 'words')
const ownWords = ({ story }: DeskState) => grouped(countWords(story).own)
const minutes = ({ story }: DeskState) => `${minutesToRead(countWords(story))} min`

const names = new Intl.DisplayNames('en', { type: 'language' })

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch (trouble) {
    if (trouble instanceof RangeError) return tag
    throw trouble
  }
}
