/** Asks again and again until the answer will do, and gives it back. Throws, with the last answer, after `seconds`. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean, seconds = 15): Promise<T> {
  const end = performance.now() + seconds * 1_000
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (performance.now() > end) throw new Error(`After ${seconds} s the answer is still ${JSON.stringify(answer)}`)
    await new Promise((wait) => setTimeout(wait, 30))
  }
}
