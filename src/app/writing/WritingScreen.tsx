import { useEffect, useState } from 'react'
import { type DraftId, type Failed, type Keeper, problemText } from '~/drafts'
import { Button, EmptyState } from '~/ui'
import { useTextSeen } from '../afterText.ts'
import { useApp } from '../AppContext.ts'
import { tellShelf } from '../shelf/ownNews.ts'
import { DeskContext } from '../useDesk.ts'
import { go, type Mode } from '../useRoute.ts'
import { type OpenedSession, openSession, type Session } from './openSession.ts'
import { Workbench } from './Workbench.tsx'
import css from './WritingScreen.module.css'

interface WritingScreenProps {
  readonly draft: DraftId
  readonly mode: Mode
}

/** One draft, opened for work for as long as it is on the screen. */
export function WritingScreen({ draft, mode }: WritingScreenProps) {
  const opened = useSession(draft)
  if (opened === null) return <p className={css['opening']}>Opening the story…</p>
  if (opened.kind !== 'session') return <NotOpened why={opened} />
  return (
    <DeskContext value={opened.session.desk}>
      <Workbench session={opened.session} mode={mode} />
    </DeskContext>
  )
}

function useSession(draft: DraftId): OpenedSession | null {
  const { keeper, who, house } = useApp()
  const [opened, setOpened] = useState<OpenedSession | null>(null)
  useEffect(() => {
    let session: Session | null = null
    let left = false
    const open = async () => {
      const answer = await openSession({ keeper, who, house }, draft)
      if (answer.kind === 'session') session = answer.session
      if (left) await session?.close()
      else setOpened(answer)
    }
    const close = async () => {
      await session?.close()
      tellShelf()
    }
    void open()
    return () => {
      left = true
      void close()
    }
  }, [keeper, who, house, draft])
  return opened
}

function NotOpened({ why }: { readonly why: { readonly kind: 'missing' } | Failed }) {
  const { where } = useApp().keeper
  useTextSeen()
  return (
    <main className={css['opening']}>
      <EmptyState title="The story could not be opened">
        {why.kind === 'missing' ? missingWords(where) : problemText(why.problem, where)}
      </EmptyState>
      <Button onClick={() => go({ screen: 'shelf' })}>To the shelf</Button>
    </main>
  )
}

const missingWords = (where: Keeper['where']): string =>
  where === 'the server'
    ? 'The server keeps no story under this address.'
    : 'No story is kept under this address in this browser. It may be kept in another browser or on another computer.'
