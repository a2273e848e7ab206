import { type ReactNode, useSyncExternalStore } from 'react'
import css from './Cards.module.css'
import type { CardSource, CutText, LayoutVerdict } from './cards.ts'
import { CutWords } from './CutWords.tsx'

interface CardsProps {
  readonly source: CardSource
  /** A title is to be edited; without it, none can be. */
  readonly onPick?: ((block: string) => void) | undefined
}

/** The story as others show it: found, shared and announced, each with what would be lost. */
export function Cards({ source, onPick }: CardsProps) {
  const { lang, dir, search, social, notice } = useSyncExternalStore(source.subscribe, source.get)
  const title = (of: CutText, className: string | undefined) => (
    <Title of={of} className={className} onPick={onPick === undefined ? undefined : () => onPick('headline')} />
  )
  return (
    <div className={css['cards']}>
      <Card title="Search result" width={600} verdict={search.verdict}>
        <div className={css['search']} lang={lang} dir={dir}>
          <p className={css['site']}>
            <b>{search.site}</b> {search.section !== '' && <span> › {search.section}</span>}
          </p>
          {title(search.title, css['found'])}
          <p className={css['words']}>
            <Shortened of={search.words} />
          </p>
        </div>
      </Card>
      <Card title="Social card" width={500} verdict={social.verdict}>
        <div className={css['social']} lang={lang} dir={dir}>
          {social.picture === null ? (
            <div className={css['none']} aria-hidden />
          ) : (
            <img src={social.picture.address} alt={social.picture.alt} />
          )}
          <div className={css['under']}>
            <p className={css['site']}>{social.site}</p>
            {title(social.title, css['shared'])}
            <p className={css['words']}>
              <Shortened of={social.words} />
            </p>
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
      <p className={css['label']}>
        <b>{title}</b>{' '}
        <span data-wrong={verdict.isWrong}>{verdict.isWrong ? verdict.says : `${width} px · ${verdict.says}`}</span>
      </p>
      {children}
    </section>
  )
}

interface TitleProps {
  readonly of: CutText
  readonly className: string | undefined
  readonly onPick: (() => void) | undefined
}

/** The headline, which a press goes to in the text. */
function Title({ of, className, onPick }: TitleProps) {
  if (of.text === '') return <p className={css['missing']}>No headline yet</p>
  if (onPick === undefined)
    return (
      <p className={className}>
        <CutWords of={of} />
      </p>
    )
  return (
    <button type="button" className={className} title="Edit the headline" onClick={onPick}>
      <CutWords of={of} />
    </button>
  )
}
