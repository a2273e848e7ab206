import type { Sheet } from './loadSheet.ts'

const asked = new Map<string, Promise<Sheet>>()

/**
 * An edition's own stylesheet by its path from the house file. It is fetched once in a window, so that the preview and the list before
 * publishing go by the same; one that could not be had is asked for again.
 */
export function sheetAt(path: string): Promise<Sheet> {
  const sheet = asked.get(path) ?? load(path)
  asked.set(path, sheet)
  return sheet
}

async function load(path: string): Promise<Sheet> {
  try {
    const { loadSheet } = await import('./loadSheet.ts')
    const sheet = await loadSheet(path, { get: fetch, base: document.baseURI })
    if (sheet.css === null) asked.delete(path)
    return sheet
  } catch (trouble) {
    asked.delete(path)
    throw trouble
  }
}
