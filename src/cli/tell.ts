/** Tells the person about what was done, on standard error, so that the output stays the output. */
export function tell(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`stet: ${line}\n`)
}
