/** The end of a switch that has named every case; reaching it is a bug, and the data is in the message. */
export function never(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
