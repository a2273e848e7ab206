import { useRef, useState } from 'react'
import { given } from '~/base'
import type { OriginKind } from '~/review'
import { announce, Button, Dialog, Segments, Select, TextField } from '~/ui'
import { useDesk } from '../useDesk.ts'
import { newId } from '../world.ts'
import css from './sources.module.css'
import { type OriginGiven, originOf, type Wrong } from './originOf.ts'
import { OriginFile, OriginText } from './OriginFields.tsx'
import { readOriginFile } from './readOriginFile.ts'

/** Attaches a source to the story, so that its quotes can be compared with it: pasted text, a file, or a link with its text. */
export const AttachOrigin = ({ onDone }: { readonly onDone: () => void }) => (
  <Dialog title="Attach a source" isOpen shape="wide" onClose={onDone}>
    <Attaching onDone={onDone} />
  </Dialog>
)

const kindLabels: Readonly<Record<OriginKind, string>> = {
  'wire copy': 'Wire copy',
  transcript: 'Transcript',
  'press release': 'Press release',
  document: 'Document',
  'web page': 'Web page',
  notes: 'Notes',
}
const kinds: readonly { readonly value: OriginKind | ''; readonly label: string }[] = [
  { value: '', label: 'Not said' },
  ...Object.entries(kindLabels).map(([value, label]) => ({ value: value as OriginKind, label })), // the record has these keys
]

const nothing: OriginGiven = { way: 'text', title: '', text: '', source: '', link: '', what: '' }
const readOnly = 'This story is open for reading only, so nothing was kept.'

function Attaching({ onDone }: { readonly onDone: () => void }) {
  const desk = useDesk()
  const [filled, setFilled] = useState(nothing)
  const [wrong, setWrong] = useState<Wrong>({})
  const [read, setRead] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<OriginGiven>) => {
    setFilled((before) => ({ ...before, ...part }))
    setWrong({})
  }
  const takeFile = async (file: File) => {
    const answer = await readOriginFile(file, newId)
    if (answer.kind === 'refused') {
      setRead(null)
      change({ text: '' })
      setWrong({ text: answer.says })
      return
    }
    setRead(answer.says)
    setFilled((before) => ({ ...before, text: answer.text, title: before.title || answer.title }))
    setWrong({})
  }
  const attach = () => {
    const answer = originOf(filled)
    if (answer.kind === 'wrong') {
      setWrong(answer.wrong)
      // The field says that it is wrong once it has been drawn.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const { source, link, what, ...origin } = answer.origin
    if (desk.note({ kind: 'origin', ...origin, ...given({ source, link, what }) }) === null)
      return setWrong({ text: readOnly })
    announce('Attached.')
    onDone()
  }
  return (
    <form
      ref={form}
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        attach()
      }}
    >
      <Segments
        label="What is attached"
        value={filled.way}
        options={[
          { value: 'text', label: 'Text' },
          { value: 'file', label: 'File' },
          { value: 'link', label: 'Link' },
        ]}
        onChange={(way) => {
          setRead(null)
          change({ way, ...(way === 'file' || filled.way === 'file' ? { text: '' } : {}) })
        }}
      />
      {filled.way === 'link' && (
        <TextField
          label="Link"
          type="url"
          dir="ltr"
          value={filled.link}
          wrong={wrong.link}
          help="Stet does not fetch it: a page may be another tomorrow."
          onChange={(link) => change({ link })}
        />
      )}
      {filled.way === 'file' ? (
        <OriginFile read={read} text={filled.text} wrong={wrong.text} onFile={(file) => void takeFile(file)} />
      ) : (
        <OriginText
          label={filled.way === 'link' ? 'What stands there' : 'Text'}
          value={filled.text}
          wrong={wrong.text}
          onChange={(text) => change({ text })}
        />
      )}
      <TextField
        label="Title"
        value={filled.title}
        wrong={wrong.title}
        maxLength={200}
        dir="auto"
        placeholder="Army statement of Saturday"
        onChange={(title) => change({ title })}
      />
      <TextField
        label="Whose words it is"
        value={filled.source}
        maxLength={200}
        dir="auto"
        help="The agency, the paper, the speaker’s office."
        onChange={(source) => change({ source })}
      />
      <Select
        label="Kind"
        value={filled.what}
        options={kinds}
        onChange={(value) => change({ what: kinds.find((kind) => kind.value === value)?.value ?? '' })}
      />
      {/* Enter sends the form from any of its fields. */}
      <input type="submit" hidden />
      <div className={css['buttons']}>
        <Button variant="stet" onClick={attach}>
          Attach
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
