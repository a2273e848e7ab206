import {
  BookOpen,
  Columns3,
  Mail,
  Monitor,
  MonitorSmartphone,
  Rss,
  Search,
  Smartphone,
  SquareTerminal,
  Volume2,
} from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Icon } from '~/ui'
import type { CardSource, LayoutVerdict } from './cards/cards.ts'
import css from './LayoutChoices.module.css'
import type { ReadPage } from './page.ts'
import type { TextSource } from './texts/texts.ts'

const layoutChoices = [
  { value: 'both', label: 'Desktop and phone', icon: MonitorSmartphone },
  { value: 'desktop', label: 'Desktop', icon: Monitor },
  { value: 'phone', label: 'Phone', icon: Smartphone },
  { value: 'cards', label: 'Search and social', icon: Search },
  { value: 'reader', label: 'Reader mode', icon: BookOpen },
  { value: 'print', label: 'Print column', icon: Columns3 },
  { value: 'newsletter', label: 'Newsletter', icon: Mail },
  { value: 'feed', label: 'Feed item', icon: Rss },
  { value: 'wire', label: 'Wire text', icon: SquareTerminal },
  { value: 'spoken', label: 'Screen reader', icon: Volume2 },
] as const
export type LayoutChoice = (typeof layoutChoices)[number]['value']

/** A layout as its choice names it. */
export const layoutName = (layout: LayoutChoice) => layoutChoices.find(({ value }) => value === layout)?.label ?? ''

/** The id of how the story comes out in a layout, in words, beside its choice. */
export const verdictId = (name: string, layout: LayoutChoice) => `${name}${layout}verdict`

interface LayoutChoicesProps {
  /** The radios' own, and what their ids begin with. */
  readonly name: string
  readonly value: LayoutChoice
  /** Where there is room for one frame only. */
  readonly one: boolean
  readonly cards: CardSource
  readonly reader: ReadPage
  readonly newsletter: ReadPage
  readonly feed: ReadPage
  readonly texts: TextSource
  /** How the story comes out on paper; null in a house that prints nothing. */
  readonly print: LayoutVerdict | null
  /** The chosen one is to take the focus; told when it has it. */
  readonly isGoneTo?: boolean | undefined
  readonly onArrive: () => void
  readonly onChange: (layout: LayoutChoice) => void
}

/** Which layouts of the page are on the stage, each with how the story comes out in it. */
export function LayoutChoices(props: LayoutChoicesProps) {
  const {
    name,
    value,
    one,
    cards,
    reader,
    newsletter,
    feed,
    texts,
    print,
    isGoneTo = false,
    onArrive,
    onChange,
  } = props
  const chosen = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isGoneTo) return
    // Where the choices are folded, the line that they are folded into names it.
    const folded = chosen.current?.closest('details:not([open])')?.querySelector('summary')
    const place = folded ?? chosen.current
    place?.focus()
    onArrive()
  }, [isGoneTo, onArrive])
  const { article, together } = useSyncExternalStore(cards.subscribe, cards.get)
  const read = useSyncExternalStore(reader.atRest, reader.verdict)
  const mailed = useSyncExternalStore(newsletter.atRest, newsletter.verdict)
  const fed = useSyncExternalStore(feed.atRest, feed.verdict)
  const { wire, spoken } = useSyncExternalStore(texts.atRest, texts.get)
  const verdicts = {
    both: article.verdict,
    desktop: article.verdict,
    phone: article.verdict,
    cards: together,
    reader: read,
    print,
    newsletter: mailed,
    feed: fed,
    wire: wire.verdict,
    spoken: spoken.verdict,
  }
  return (
    <div role="radiogroup" aria-label="Layouts" className={css['choices']}>
      {layoutChoices
        .filter((choice) => (!one || choice.value !== 'both') && verdicts[choice.value] !== null)
        .map((choice) => (
          <label key={choice.value} className={css['choice']}>
            <input
              ref={choice.value === value ? chosen : undefined}
              type="radio"
              name={name}
              aria-labelledby={`${name}${choice.value}`}
              aria-describedby={verdictId(name, choice.value)}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <Icon of={choice.icon} />
            <span className={css['name']}>
              <span id={`${name}${choice.value}`}>{choice.label}</span>
              <Verdict id={verdictId(name, choice.value)} of={verdicts[choice.value]} />
            </span>
          </label>
        ))}
    </div>
  )
}

interface VerdictProps {
  readonly id: string
  readonly of: LayoutVerdict | null
}

const Verdict = ({ id, of }: VerdictProps) =>
  of !== null && (
    <span id={id} className={css['verdict']} data-wrong={of.isWrong}>
      {of.says}
    </span>
  )
