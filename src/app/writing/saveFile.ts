/** Hands the person a file, as a download. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the blob by the time the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
