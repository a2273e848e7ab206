import { useEffect, useRef, useState } from 'react'
import { Button, Dialog, TextField } from '~/ui'
import css from './ShelfPane.module.css'

export interface RenameDialogProps {
  readonly slug: string
  readonly onRename: (slug: string) => void
  readonly onClose: () => void
}

/** Gives a draft another slug. */
export const RenameDialog = (props: RenameDialogProps) => (
  <Dialog title="Rename" isOpen onClose={props.onClose}>
    <Rename {...props} />
  </Dialog>
)

function Rename({ slug, onRename, onClose }: RenameDialogProps) {
  const [text, setText] = useState(slug)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <form
      className={css['rename']}
      onSubmit={(event) => {
        event.preventDefault()
        onRename(text.trim().toUpperCase())
      }}
    >
      <TextField ref={field} label="Slug" help="What the desk calls the story" value={text} onChange={setText} />
      <div className={css['buttons']}>
        <Button variant="stet" onClick={() => onRename(text.trim().toUpperCase())}>
          Rename
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}
