import { useEffect, useMemo, useRef, useState } from 'react'
import { blankPage } from '../blankPage.ts'
import type { PageSource } from '../page.ts'
import { LayoutLabel } from '../LayoutLabel.tsx'
import { useBox } from '../useBox.ts'
import css from './PrintColumn.module.css'
import { linesOver, type PrintFit } from './printFit.ts'
import { columnWidthOf, leadingOf, type PrintRoom } from './printRoom.ts'
import { printVerdict } from './printVerdict.ts'
import { usePrintFit } from './usePrintFit.ts'

interface PrintColumnProps {
  readonly source: PageSource
  readonly print: PrintRoom
  /** Told how the story comes out, and again when it comes out otherwise. */
  readonly onFit: (fit: PrintFit) => void
}

/** The story set in a column on paper: its lines counted, the cut drawn, and the words below it marked and told. */
export function PrintColumn({ source, print, onFit }: PrintColumnProps) {
  const [page, setPage] = useState<Document | null>(null)
  const paper = useRef<HTMLDivElement>(null)
  const fit = usePrintFit(page, source, print)
  const box = useBox(paper)
  useEffect(() => {
    if (fit !== null) onFit(fit)
  }, [fit, onFit])
  const width = columnWidthOf(print)
  const scale = box === null ? 1 : Math.min(1, (box.width - gutter) / width)
  const depth = (fit?.depth ?? 0) * scale
  const verdict = printVerdict(fit)
  const told = useMemo(() => toldOf(fit?.fallen ?? ''), [fit])
  return (
    <section aria-label="Print column preview" className={css['layout']}>
      <LayoutLabel
        title="Print column"
        says={verdict.isWrong ? verdict.says : `${print.columnWidth} mm, shown at ${Math.round(scale * 100)}%`}
        isWrong={verdict.isWrong}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by key */}
      <div role="group" aria-label="Column" tabIndex={0} className={css['paper']}>
        <div ref={paper} className={css['column']} style={{ blockSize: depth }}>
          <iframe
            title="Preview: Print column"
            tabIndex={-1}
            sandbox="allow-same-origin"
            srcDoc={blankPage}
            onLoad={(event) => setPage(openedPage(event.currentTarget))}
            style={{
              inlineSize: width,
              blockSize: fit?.depth ?? 0,
              insetInlineStart: gutter,
              transform: `scale(${scale})`,
            }}
          />
          {fit !== null && <Lines fit={fit} leading={leadingOf(print) * scale} scale={scale} />}
        </div>
      </div>
      {told !== null && (
        <p className={css['told']}>
          <b>{`${told.count} to cut:`}</b> {told.words}
        </p>
      )}
    </section>
  )
}

/** The place beside the column where its lines are numbered, in CSS pixels. */
const gutter = 34

interface LinesProps {
  readonly fit: PrintFit
  readonly leading: number
  readonly scale: number
}

function Lines({ fit, leading, scale }: LinesProps) {
  const top = fit.top * scale
  const numbered = Array.from({ length: fit.lines }, (_, at) => at + 1).filter((line) => line === 1 || line % 5 === 0)
  return (
    <div aria-hidden>
      {numbered.map((line) => (
        <span
          key={line}
          className={css['number']}
          style={{ insetBlockStart: top + (line - 1) * leading, lineHeight: `${leading}px` }}
        >
          {line}
        </span>
      ))}
      {linesOver(fit) > 0 && (
        <div
          className={css['fallen']}
          style={{ insetBlockStart: top + fit.room * leading, blockSize: linesOver(fit) * leading }}
        />
      )}
    </div>
  )
}

const openedPage = ({ contentDocument }: HTMLIFrameElement): Document | null =>
  contentDocument?.querySelector('article') === null ? null : contentDocument

const toldOf = (fallen: string) => (fallen === '' ? null : { count: wordsIn(fallen), words: shortened(fallen) })

function wordsIn(text: string): string {
  const count = text.split(' ').length
  return count === 1 ? '1 word' : `${count} words`
}

/** How a long text begins and ends. */
const shortened = (text: string): string =>
  text.length <= 240
    ? text
    : `${text.slice(0, 160).replace(/\s+\S*$/u, '')} … ${text.slice(-60).replace(/^\S*\s+/u, '')}`
