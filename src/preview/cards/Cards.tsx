import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { LayoutLabel } from '../LayoutLabel.tsx'
import css from './Cards.module.css'
import type { CardPicture, CardSource, CutText, LayoutVerdict, PreviewCards, Retitle } from './cards.ts'
import { CutWords } from './CutWords.tsx'
import { TitleField } from './TitleField.tsx'

interface CardsProps {
  readonly source: CardSource
  /** A title is to be edited; without it, none can be. */
  readonly onPick?: ((block: string) => void) | undefined
  /** Titles are edited where they are shown; without it, where they stand in the text. */
  readonly onTitle?: Retitle | undefined
}

/** The story as others show it: found, shared and announced, each with what would be lost. */
export function Cards({ source, onPick, onTitle }: CardsProps) {
  const { lang, dir, titles, search, social, notice } = useSyncExternalStore(source.subscribe, source.get)
  const title = (of: CutText, className: string | undefined, field: TitleName = 'headline') => (
    <Title
      of={of}
      className={className}
      field={field}
      words={titles[field]}
      onPick={onPick && (() => onPick(field))}
      onTitle={onTitle}
    />
  )
  return (
    <div className={css['cards']}>
      <Card title="Search result" width={600} verdict={search.verdict}>
        <div className={css['search']} lang={lang} dir={dir}>
          <p className={css['site']}>
            <b>{search.site}</b> {search.section !== '' && <span> › {search.section}</span>}
          </p>
          {title(search.title, css['found'])}
          <div className={css['beside']}>
            {title(search.words, css['words'], 'standfirst')}
            {search.picture !== null && <Cropped of={search.picture} />}
          </div>
        </div>
      </Card>
      <Card title="Social card" width={500} verdict={social.verdict}>
        <div className={css['social']} lang={lang} dir={dir}>
          {social.picture === null ? <div className={css['none']} aria-hidden /> : <Cropped of={social.picture} />}
          <div className={css['under']}>
            <p className={css['site']}>{social.site}</p>
            {title(social.title, css['shared'])}
            {title(social.words, css['words'], 'standfirst')}
          </div>
        </div>
      </Card>
      <Card title="Notification" width={320} verdict={notice.verdict}>
        <div className={css['notice']} lang={lang} dir={dir}>
          <p className={css['site']}>{notice.site}</p>
          {title(notice.words, css['told'])}
        </div>
      </Card>
    </div>
  )
}

const Cropped = ({ of: { address, alt, position } }: { readonly of: CardPicture }) => (
  <img src={address} alt={alt} style={{ objectPosition: position }} />
)

/** A sentence as it is shown: of words that every layout cuts sooner or later nobody need be warned. */
const Shortened = ({ of: { text, cutAt } }: { readonly of: CutText }) =>
  cutAt === null ? text : `${text.slice(0, cutAt).trimEnd()}…`

interface CardProps {
  readonly title: string
  /** The width its reader has, in CSS pixels. */
  readonly width: number
  readonly verdict: LayoutVerdict
  readonly children: ReactNode
}

function Card({ title, width, verdict, children }: CardProps) {
  return (
    <section aria-label={`${title} preview`} className={css['card']}>
      <LayoutLabel
        title={title}
        says={verdict.isWrong ? verdict.says : `${width} px · ${verdict.says}`}
        isWrong={verdict.isWrong}
      />
      {children}
    </section>
  )
}

type TitleName = keyof PreviewCards['titles']

interface TitleProps {
  readonly of: CutText
  readonly className: string | undefined
  readonly field: TitleName
  /** The title as it stands in the story. */
  readonly words: string
  readonly onPick: (() => void) | undefined
  readonly onTitle: Retitle | undefined
}

/** A title, which a press opens to be edited: here, or where it stands in the text. */
function Title({ of, className, field, words, onPick, onTitle }: TitleProps) {
  const Words = field === 'headline' ? CutWords : Shortened
  const [isEdited, setIsEdited] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const shown = of.text === '' ? <span className={css['missing']}>{`No ${field} yet`}</span> : <Words of={of} />
  if (isEdited && onTitle !== undefined)
    return (
      <TitleField
        label={field === 'headline' ? 'Headline' : 'Standfirst'}
        words={words}
        onChange={(from, to) => onTitle.change(field, from, to)}
        asTyped={onTitle.asTyped}
        onDone={(how) => {
          flushSync(() => setIsEdited(false))
          if (how === 'by key') button.current?.focus()
        }}
      />
    )
  if (onPick === undefined && onTitle === undefined) return <p className={className}>{shown}</p>
  return (
    <button
      ref={button}
      type="button"
      className={className}
      title={`Edit the ${field}`}
      onClick={onTitle === undefined ? onPick : () => setIsEdited(true)}
    >
      {shown}
    </button>
  )
}
