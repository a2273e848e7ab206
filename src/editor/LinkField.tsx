import { useState } from 'react'
import css from './Bars.module.css'

interface LinkFieldProps {
  readonly address: string
  /** Answers a sentence when the address cannot be a link. */
  readonly onSet: (address: string) => string | null
  readonly onLeave: () => void
}

/** Where a link's address is typed: Enter sets it, an empty one takes the link away, Escape leaves it as it was. */
export function LinkField({ address, onSet, onLeave }: LinkFieldProps) {
  const [typed, setTyped] = useState(address)
  const [wrong, setWrong] = useState<string | null>(null)
  const set = () => {
    const trouble = onSet(typed)
    setWrong(trouble)
    if (trouble === null) onLeave()
  }
  return (
    <form
      className={css['link']}
      onSubmit={(event) => {
        event.preventDefault()
        set()
      }}
    >
      <input
        // The field is asked for by name: focus belongs in it at once.
        ref={(field) => field?.focus()}
        aria-label="Link address"
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : 'link-wrong'}
        value={typed}
        placeholder="https://"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onLeave()
        }}
      />
      <button type="submit">{typed.trim() === '' && address !== '' ? 'Remove link' : 'Link'}</button>
      {wrong !== null && (
        <p id="link-wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  )
}
