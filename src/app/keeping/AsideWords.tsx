import { useEffect, useState } from 'react'
import type { Keeper, SetAside } from '~/drafts'
import { announce, Button } from '~/ui'
import { shortDayIn, timeIn } from '../panes/timeWords.ts'
import { saveFile } from '../writing/saveFile.ts'
import css from './LeftHere.module.css'

/** Words that were written while the server was away and found no place in their stories when it was back. */
export function AsideWords({ server }: { readonly server: Keeper }) {
  const [aside, setAside] = useState<readonly SetAside[]>([])
  const [looked, setLooked] = useState(0)
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
  if (aside.length === 0) return null
  return (
    <section aria-label="Words put aside" className={css['left']}>
      <p>These words found no place in their stories when the server was back. They are on this device only.</p>
      <ul>
        {aside.map((one) => {
          const name = one.card.headline || one.card.slug || 'Untitled'
          return (
            <li key={`${one.draft} ${one.at}`}>
              <span dir="auto">
                {name}, {shortDayIn(one.at)} {timeIn(one.at)}
              </span>
              <Button
                aria-label={`Save as text: ${name}`}
                onClick={() => saveFile(new Blob([one.words.join('\n\n')], { type: 'text/plain' }), 'words.txt')}
              >
                Save as text
              </Button>
              <Button aria-label={`Discard: ${name}`} onClick={() => void discard(one)}>
                Discard
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
