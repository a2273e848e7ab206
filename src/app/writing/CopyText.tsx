import { use, useEffect, useRef, useState } from 'react'
import { writeText } from '~/interchange'
import { loadPageWords } from '~/story'
import { Button, Dialog, writtenKeys } from '~/ui'
import { useDesk } from '../useDesk.ts'
import { useBench } from './Bench.ts'
import { copiedWords } from './copyText.ts'
import css from './CopyText.module.css'

/** The story as plain text, selected: for a browser that lets no page write to the clipboard. */
export function CopyText({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Copy your text" isOpen shape="wide" onClose={onClose}>
      <Selected onClose={onClose} />
    </Dialog>
  )
}

function Selected({ onClose }: { readonly onClose: () => void }) {
  const { view, ...bench } = useBench()
  const house = use(bench.house)
  const { story } = useDesk().store.getState()
  const words = use(loadPageWords(story.language))
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const select = () => {
    field.current?.focus()
    field.current?.select()
  }
  useEffect(select, [])
  const copy = () => {
    select()
    // oxlint-disable-next-line typescript/no-deprecated -- it asks for no permission, and is the way where the newer one is refused
    if (!document.execCommand('copy')) return setRefused(true)
    onClose()
    view.setState({ says: copiedWords(story) })
  }
  return (
    <div className={css['copy']}>
      <p role="status">
        {refused
          ? `This browser copies only by your own hand: press ${writtenKeys('Ctrl C')}, or hold the text and choose Copy.`
          : `This browser did not let Stet copy. The text is selected: press ${writtenKeys('Ctrl C')}, or Copy.`}
      </p>
      <textarea
        ref={field}
        aria-label="Text of the story"
        readOnly
        dir="auto"
        rows={12}
        value={writeText(story, house, words)}
      />
      <div className={css['buttons']}>
        <Button variant="stet" onClick={copy}>
          Copy
        </Button>
        <Button onClick={onClose}>Close</Button>
      </div>
    </div>
  )
}
