import type { Brought } from '~/editor'

/** What is pasted and dropped, passed on to whoever reads it; what comes before the reader has arrived waits for it. */
export interface Comings extends Brought {
  readonly readBy: (reader: Brought) => void
}

export function createComings(): Comings {
  let reader: Brought | null = null
  const waiting: ((reader: Brought) => void)[] = []
  const pass = (to: (reader: Brought) => void) => {
    if (reader === null) waiting.push(to)
    else to(reader)
  }
  return {
    text: (text) => pass((to) => to.text(text)),
    html: (html, text) => pass((to) => to.html(html, text)),
    files: (files, place) => pass((to) => to.files(files, place)),
    readBy: (arrived) => {
      reader = arrived
      for (const to of waiting.splice(0)) to(arrived)
    },
  }
}
