import { type RefObject, useLayoutEffect, useState } from 'react'

interface RowsInView {
  readonly from: number
  readonly to: number
}

/** Rows drawn beyond what is seen, so that scrolling and the Tab key find the next ones there. */
const beyond = 5
const first: RowsInView = { from: 0, to: 15 }

/** Which of a long list's rows are in view, whatever it is that scrolls. All rows are equally high; a list of none is not watched. */
export function useRowsInView(list: RefObject<HTMLElement | null>, total: number): RowsInView {
  const [rows, setRows] = useState(first)
  useLayoutEffect(() => {
    if (total === 0) return undefined
    const look = () => {
      const element = list.current
      if (element === null) return
      const next = rowsSeen(element, total)
      setRows((before) => (before.from === next.from && before.to === next.to ? before : next))
    }
    look()
    window.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [list, total])
  return rows
}

function rowsSeen(list: HTMLElement, total: number): RowsInView {
  const row = list.scrollHeight / total
  // Where nothing is laid out there is nothing to see.
  if (row === 0) return first
  const { top, bottom } = list.getBoundingClientRect()
  const start = top - list.scrollTop
  const above = Math.floor((Math.max(top, 0) - start) / row)
  const below = Math.ceil((Math.min(bottom, window.innerHeight) - start) / row)
  // By fives, so that most scrolling draws nothing anew.
  return {
    from: Math.max(0, Math.floor((above - beyond) / 5) * 5),
    to: Math.min(total, Math.ceil((below + beyond) / 5) * 5),
  }
}
