import { useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { Desk } from '~/desk'
import { setFocus, type StoryEditor } from '~/editor'
import type { BlobHash, BlockId, FocalPoint } from '~/story'
import { announce } from '~/ui'
import { FocusPicker } from './FocusPicker.tsx'
import { focusWords } from './focusWords.ts'
import css from './PhotoFocus.module.css'
import { photoIn } from './photoIn.ts'

interface PhotoFocusProps {
  readonly desk: Desk
  readonly editor: StoryEditor
  readonly block: BlockId
  readonly blob: BlobHash
  /** The photo's element in the text. */
  readonly figure: HTMLElement
}

/** What crops of a picture are to keep: a button on the picture, and behind it the whole of it to point at. */
export function PhotoFocus({ desk, editor, block, blob, figure }: PhotoFocusProps) {
  const photo = useStore(desk.store, ({ story }) => photoIn(story, block, blob))
  const [address, setAddress] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const frame = figure.querySelector<HTMLElement>('.frame')
  const image = frame?.querySelector('img')
  if (photo === null || !editor.isEditable || !frame || !image) return null
  const leave = () => {
    flushSync(() => setAddress(null))
    button.current?.focus()
  }
  const set = (focus: FocalPoint | null) => {
    setFocus(editor, block, focus)
    leave()
    announce(focus === null ? 'Focal point in the middle' : `Focal point ${focusWords(focus)}`)
  }
  return (
    <>
      {createPortal(
        <button
          ref={button}
          type="button"
          className={css['set']}
          data-set-focus={block}
          aria-expanded={address !== null}
          onClick={() => (address === null ? setAddress(image.src) : leave())}
        >
          Set focal point
        </button>,
        frame,
      )}
      {address !== null && <FocusPicker address={address} focus={photo.picture?.focus} onSet={set} onLeave={leave} />}
    </>
  )
}
