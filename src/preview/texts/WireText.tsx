import { useSyncExternalStore } from 'react'
import { TextLayout } from './TextLayout.tsx'
import css from './texts.module.css'
import type { TextSource } from './texts.ts'

/** The story as a subscriber gets it: the very text, line by line, in a type that shows each sign. */
export function WireText({ source }: { readonly source: TextSource }) {
  const { lang, dir, wire } = useSyncExternalStore(source.subscribe, source.get)
  return (
    <TextLayout title="Wire text" aside="Plain text" verdict={wire.verdict}>
      <pre className={css['wire']} lang={lang} dir={dir}>
        {wire.text}
      </pre>
    </TextLayout>
  )
}
