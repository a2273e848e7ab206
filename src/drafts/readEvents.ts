export interface StreamEvent {
  /** The last id that was given, also with an earlier event. */
  readonly id: string
  readonly event: string
  readonly data: string
}

export interface Heard {
  /** Something came, be it only a comment. */
  readonly alive: () => void
  readonly event: (event: StreamEvent) => void
}

/**
 * Reads a stream of server-sent events (text/event-stream) to its end. `EventSource` would do it in a page, but sends no
 * header of ours and cannot be handed in.
 */
export async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>, heard: Heard): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let id = ''
  let event = 'message'
  let data: string[] = []

  const take = (line: string) => {
    if (line === '') {
      if (data.length > 0) heard.event({ id, event, data: data.join('\n') })
      event = 'message'
      data = []
      return
    }
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'id') id = value
    if (field === 'event') event = value
    if (field === 'data') data.push(value)
  }

  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    heard.alive()
    rest += value
    // A return at the very end may be the first half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    lines.forEach(take)
  }
}
