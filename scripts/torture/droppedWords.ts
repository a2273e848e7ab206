import { wordsMissing } from '../../tests/kit/twoAtOneStory.ts'
import { kept, type Lab, type Promised } from './promise.ts'

/** Has words typed in a block that somebody else deletes, moves or types over. */
export async function dropWords({ note }: Lab, times: number): Promise<readonly Promised[]> {
  const missing = await wordsMissing(times)
  for (const one of missing) note(`dropped: ${JSON.stringify(one)}`)
  return [
    kept(
      `a block deleted, moved or typed over under a typist ${times} times: the words are in the text or on the tray, ${missing.length} times not`,
      missing.length === 0,
    ),
  ]
}
