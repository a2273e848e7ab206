import { useEffect, useRef, useState } from 'react'
import type { Keeper, SetAside } from '~/drafts'
import { announce, Button } from '~/ui'
import { shortDayIn, timeIn } from '../panes/timeWords.ts'
import { saveFile } from '../writing/saveFile.ts'
import css from './LeftHere.module.css'
import { useFocusKept } from './useFocusKept.ts'

/** Words that were written while the server was away and found no place in their stories when it was back. */
export function AsideWords({ server }: { readonly server: Keeper }) {
  const [aside, setAside] = useState<readonly SetAside[]>([])
  const [looked, setLooked] = useState(0)
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set())
  const place = useRef<HTMLElement>(null)
  useFocusKept(place, aside)
  useEffect(() => {
    let isGone = false
    void server.aside?.().then((found) => !isGone && setAside(found))
    return () => {
      isGone = true
    }
  }, [server, looked])
  const discard = async (one: SetAside) => {
    await one.letGo()
    setLooked((times) => times + 1)
    announce('Discarded.')
  }
  const save = (one: SetAside) => {
    saveFile(new Blob([one.words.join('\n\n')], { type: 'text/plain' }), 'words.txt')
    setSaved(new Set([...saved, keyOf(one)]))
  }
  if (aside.length === 0 && looked === 0) return null
  return (
    <section ref={place} aria-label="Words put aside" className={css['left']}>
      {aside.length === 0 ? (
        <p tabIndex={-1}>No words are put aside any more.</p>
      ) : (
        <p>These words found no place in their stories when the server was back. They are on this device only.</p>
      )}
      <ul>
        {aside.map((one) => {
          const name = one.card.headline || one.card.slug || 'Untitled'
          return (
            <li key={keyOf(one)}>
              <span dir="auto">
                {name}, {shortDayIn(one.at)} {timeIn(one.at)}
              </span>
              <Button aria-label={`Save as text: ${name}`} onClick={() => save(one)}>
                Save as text
              </Button>
              {/* They are nowhere else: first they are saved. */}
              {saved.has(keyOf(one)) && (
                <Button aria-label={`Discard: ${name}`} onClick={() => void discard(one)}>
                  Discard
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const keyOf = ({ draft, at }: SetAside) => `${draft} ${at}`
