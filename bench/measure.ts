import type { CDPSession, Page } from 'playwright-core'
import { until } from '../tests/kit/until.ts'

/** What the page's main thread has done since it began, in ms of its own CPU time, and its JS heap in bytes. */
interface Spent {
  readonly task: number
  readonly script: number
  readonly heap: number
}

/** Thread time, so that what else the machine does weighs little; what the measuring itself costs is taken off. */
export async function spentBy(line: CDPSession): Promise<Spent> {
  const { metrics } = await line.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    task: (value('TaskDuration') - value('DevToolsCommandDuration')) * 1_000,
    script: value('ScriptDuration') * 1_000,
    heap: value('JSHeapUsedSize'),
  }
}

export async function openLine(page: Page): Promise<CDPSession> {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  return line
}

/** Runs before the page's scripts: notes the page's time at which the text is there and takes the focus, and long tasks. */
export const watchPage = `(() => {
  if (window !== window.top) return
  window.bench = { ready: null, lastTask: 0, answered: 0, commits: {}, commitCount: 0 }
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.bench.lastTask = task.startTime + task.duration
  }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    const text = document.querySelector('[contenteditable="true"]')
    if (text && text.textContent.length > (window.benchLength ?? 0) * 0.8) {
      text.focus({ preventScroll: true })
      if (document.activeElement === text || text.contains(document.activeElement)) {
        requestAnimationFrame(() => setTimeout(() => { window.bench.ready = performance.now() }))
        return
      }
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`

/** What `watchPage` has noted so far. */
interface Noted {
  readonly ready: number | null
  /** The page's time now, and when its last long task ended, in ms. */
  readonly now: number
  readonly lastTask: number
}

// Asked from outside: the page's own rules let no text be run as code, which waiting inside it would need.
const noted = (page: Page) =>
  page.evaluate<Noted>('({ ready: bench.ready, now: performance.now(), lastTask: bench.lastTask })')

export async function readyAt(page: Page): Promise<number> {
  const { ready } = await until(
    () => noted(page),
    (now) => now.ready !== null,
    120,
  )
  return ready ?? Number.NaN
}

/** Waits until no long task has run for half a second. */
export async function settle(page: Page): Promise<void> {
  const { now: begun } = await noted(page)
  await until(
    () => noted(page),
    ({ now, lastTask }) => now - Math.max(lastTask, begun) > 500,
    60,
  )
}

/** Puts the caret in the middle of the paragraph at the middle of the text, by a click. */
export async function clickMiddle(page: Page): Promise<void> {
  const place = () =>
    page.evaluate(() => {
      const text = document.querySelector('[contenteditable="true"]')
      const all = [...(text?.querySelectorAll<HTMLElement>(':scope > p, :scope > [data-kind="paragraph"]') ?? [])]
      const paragraphs = all.filter((one) => (one.textContent ?? '').length > 60)
      const middle = paragraphs[Math.floor(paragraphs.length / 2)]
      if (!middle) throw new Error('There is no paragraph to click')
      middle.scrollIntoView({ block: 'center' })
      const { left, top, height } = middle.getBoundingClientRect()
      return { x: left + 60, y: top + height / 2 }
    })
  await place()
  await page.waitForTimeout(400)
  // Lazy layout may have moved it since.
  const { x, y } = await place()
  await page.mouse.click(x, y)
  await page.waitForTimeout(300)
  const inside = await page.evaluate(
    () => document.querySelector('[contenteditable="true"]')?.contains(getSelection()?.anchorNode ?? null) ?? false,
  )
  if (!inside) throw new Error('The click did not put the caret in the text')
}

export interface Typed {
  /** CPU ms of each measured key up to about 30 ms after its frame. */
  readonly keys: readonly number[]
  /** CPU ms a key, with all that is done up to two seconds after the last one. */
  readonly whole: number
  /** React commits during the measured keys, and which components they drew again, by name. */
  readonly commits: number
  readonly drawn: Readonly<Record<string, number>>
}

const warmUp = 5

/** Types the text as keys, one after the other, each when the one before has been shown. */
export async function typeKeys(page: Page, line: CDPSession, text: string): Promise<Typed> {
  await page.evaluate(() => {
    const answer = () => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => (benchOf(window).answered += 1), { once: true })
      port1.start()
      port2.postMessage(0)
    }
    const benchOf = (home: object) => Reflect.get(home, 'bench') as { answered: number }
    window.addEventListener('keydown', () => requestAnimationFrame(answer), { capture: true })
  })
  const before = await lengthOf(page)
  const keys: number[] = []
  let previous = await spentBy(line)
  let first = previous
  for (const [nth, letter] of text.split('').entries()) {
    if (nth === warmUp) await page.evaluate('Object.assign(window.bench, { commits: {}, commitCount: 0 })')
    await pressKey(line, letter)
    do await page.waitForTimeout(18)
    while ((await page.evaluate<number>('window.bench.answered')) <= nth)
    await page.waitForTimeout(12)
    const now = await spentBy(line)
    if (nth < warmUp) first = now
    else keys.push(now.task - previous.task)
    previous = now
  }
  const { commits, commitCount } = await page.evaluate<{ commits: Record<string, number>; commitCount: number }>(
    'window.bench',
  )
  await page.waitForTimeout(2_000)
  const end = await spentBy(line)
  const typed = (await lengthOf(page)) - before
  if (typed !== text.length) throw new Error(`${typed} of ${text.length} letters arrived`)
  return { keys, whole: (end.task - first.task) / keys.length, commits: commitCount, drawn: commits }
}

const lengthOf = (page: Page) =>
  page.evaluate(() => document.querySelector('[contenteditable="true"]')?.textContent?.length ?? 0)

async function pressKey(line: CDPSession, letter: string) {
  const isSpace = letter === ' '
  const code = isSpace ? 'Space' : `Key${letter.toUpperCase()}`
  const windowsVirtualKeyCode = isSpace ? 32 : letter.toUpperCase().codePointAt(0)
  const key = { key: letter, code, ...(windowsVirtualKeyCode === undefined ? {} : { windowsVirtualKeyCode }) }
  await line.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, unmodifiedText: letter, ...key })
  await line.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** JS heap in bytes after what is not held has been let go. */
export async function heapOf(page: Page, line: CDPSession): Promise<number> {
  await page.waitForTimeout(1_000)
  for (let times = 0; times < 3; times += 1) await line.send('HeapProfiler.collectGarbage')
  return (await spentBy(line)).heap
}
