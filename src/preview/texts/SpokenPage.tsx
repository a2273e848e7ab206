import { useState, useSyncExternalStore } from 'react'
import { Switch } from '../Switch.tsx'
import { TextLayout } from './TextLayout.tsx'
import css from './texts.module.css'
import type { SpokenLine, TextSource } from './texts.ts'

/** The page as a screen reader goes through it, thing by thing, or from heading to heading. */
export function SpokenPage({ source }: { readonly source: TextSource }) {
  const { lang, dir, spoken } = useSyncExternalStore(source.subscribe, source.get)
  const [headingsOnly, setHeadingsOnly] = useState(false)
  const lines = headingsOnly ? spoken.lines.filter(({ level }) => level > 0) : spoken.lines
  return (
    <TextLayout title="Screen reader" aside="In the order it is read" verdict={spoken.verdict}>
      <div className={css['choice']}>
        <Switch label="Headings only" isOn={headingsOnly} onChange={setHeadingsOnly} />
      </div>
      {lines.length === 0 ? (
        <p className={css['none']}>Nothing is read yet.</p>
      ) : (
        <ol className={css['spoken']}>
          {lines.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the order of reading
            <li key={at} data-level={line.level}>
              <Line line={line} lang={lang} dir={dir} />
            </li>
          ))}
        </ol>
      )}
    </TextLayout>
  )
}

interface LineProps {
  readonly line: SpokenLine
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

const Line = ({ line: { role, words, missing }, lang, dir }: LineProps) => (
  <>
    <span className={css['role']}>{role}</span>{' '}
    <span className={css['words']}>
      {words !== '' && (
        <span lang={lang} dir={dir}>
          {words}
        </span>
      )}
      {missing !== null && <b className={css['missing']}>{` Missing ${missing}`}</b>}
    </span>
  </>
)
