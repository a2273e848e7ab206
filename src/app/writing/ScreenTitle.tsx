import { useEffect } from 'react'
import { plainText } from '~/story'
import { useDeskState } from '../useDesk.ts'
import { useBench } from './Bench.ts'

const modes = { write: 'Write', review: 'Review', preview: 'Preview' } as const

/** The screen's own heading, and the window's title: which story this is and what is being done with it. */
export function ScreenTitle() {
  const { mode } = useBench()
  const name = useDeskState(({ story }) => story.slug || plainText(story.headline) || 'Untitled story')
  useEffect(() => {
    document.title = `${name} · ${modes[mode]} · Stet`
    return () => {
      document.title = 'Stet'
    }
  }, [name, mode])
  return <h1 className="visuallyHidden">{name}</h1>
}
