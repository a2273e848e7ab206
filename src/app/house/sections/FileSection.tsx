import { useRef } from 'react'
import { type PlacedNote, sentenceOf } from '~/story'
import { Button, TextArea } from '~/ui'
import css from '../HouseSettings.module.css'
import type { HouseDraft } from '../useHouseDraft.ts'

interface FileSectionProps {
  readonly draft: HouseDraft
  readonly onDownload: () => void
}

/** The settings as the text of their file, checked as it is typed. */
export function FileSection({ draft, onDownload }: FileSectionProps) {
  const { text, write, fileNotes } = draft
  const field = useRef<HTMLTextAreaElement>(null)
  const chosen = useRef<HTMLInputElement>(null)
  const notes = [...fileNotes.problems, ...fileNotes.warnings]
  const toPlace = ({ place }: PlacedNote) => {
    const start = offsetOf(text, place)
    field.current?.focus()
    field.current?.setSelectionRange(start, start + 1)
  }
  return (
    <>
      <p>
        The same settings as they stand in <code>house.json</code>. Download the file and put it on the newsroom’s
        server beside Stet, so that it holds for everybody. Who keeps the stories (<code>keeper</code>) is taken from
        the newsroom’s own file alone.
      </p>
      <div className={css['buttons']}>
        <Button onClick={onDownload}>Download house.json</Button>
        <Button onClick={() => chosen.current?.click()}>Open a file…</Button>
        <input
          ref={chosen}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="A house file"
          onChange={({ currentTarget }) => {
            void currentTarget.files?.[0]?.text().then(write)
            currentTarget.value = ''
          }}
        />
      </div>
      <TextArea
        ref={field}
        label="house.json"
        className={css['file']}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        dir="ltr"
        rows={20}
        value={text}
        wrong={fileNotes.problems.length > 0 ? 'It cannot be saved like this: see below.' : undefined}
        onChange={write}
      />
      <ul aria-label="What is wrong in the file" className={css['notes']} aria-live="polite">
        {notes.map((note) => (
          <li key={`${note.place.line}:${note.place.column} ${note.says}`}>
            <button type="button" className={css['note']} onClick={() => toPlace(note)}>
              <b>
                Line {note.place.line}, column {note.place.column}
              </b>{' '}
              {sentenceOf(note)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The offset of a place, in UTF-16 code units. */
function offsetOf(text: string, { line, column }: PlacedNote['place']): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}
