import { expect, test } from 'vitest'
import { createPace } from './createPace.ts'

/** A world whose time passes when it is told to, and which draws at once. */
function world() {
  let now = 0
  let timers: { at: number; call: () => void }[] = []
  return {
    clock: {
      now: () => now,
      after: (ms: number, call: () => void) => {
        const timer = { at: now + ms, call }
        timers.push(timer)
        return () => {
          timers = timers.filter((one) => one !== timer)
        }
      },
    },
    frame: (call: () => void) => call(),
    pass: (ms: number) => {
      const end = now + ms
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (due === undefined) break
        timers = timers.filter((one) => one !== due)
        now = due.at
        due.call()
      }
      now = end
    },
  }
}

function setUp() {
  const time = world()
  const done: number[] = []
  const keep = createPace(time, 100)
  return { ...time, done, keep, pace: keep(() => done.push(time.clock.now())) }
}

test('many askings within the pace are one piece of work', () => {
  const { pace, pass, done } = setUp()
  pace.wake()
  pace.ask()
  pass(10)
  for (let key = 0; key < 10; key++) {
    pace.ask()
    pass(20)
  }
  pass(500)
  expect(done).toEqual([0, 100, 200])
})

test('nothing is done while asleep, and once on waking', () => {
  const { pace, pass, done } = setUp()
  pace.ask()
  pace.ask()
  pass(1000)
  expect(done).toEqual([])
  pace.wake()
  pass(1)
  expect(done).toEqual([1000])
})

test('work planned before falling asleep waits for the waking', () => {
  const { pace, pass, done } = setUp()
  pace.wake()
  pace.ask()
  pass(1)
  pace.ask()
  pace.sleep()
  pass(1000)
  expect(done).toEqual([0])
  pace.wake()
  pass(0)
  expect(done).toEqual([0, 1001])
})

test('what several are asked for is done together', () => {
  const { pace, keep, pass, done } = setUp()
  const others: number[] = []
  const other = keep(() => others.push(done.length))
  pace.wake()
  other.wake()
  pace.ask()
  pass(0)
  pace.ask()
  pass(60)
  other.ask()
  pass(1000)
  expect({ done, others }).toEqual({ done: [0, 100], others: [2] })
})

test('unasked, nothing is done', () => {
  const { pace, pass, done } = setUp()
  pace.wake()
  pass(1000)
  expect(done).toEqual([])
})
