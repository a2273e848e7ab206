/** What a stored text says as JSON; null where it is none, or there is no text. */
export function parsedJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return null
    throw trouble
  }
}
