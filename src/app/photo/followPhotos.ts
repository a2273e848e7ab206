import type { FilesWorld } from './showDetails.tsx'

/**
 * Has what the files of pictures say shown beside them, as pictures come and go. The code that reads files is fetched
 * with the first picture. Answers what ends it.
 */
export function followPhotos(world: FilesWorld): () => void {
  const { desk } = world
  let before: readonly unknown[] = []
  const show = () =>
    import('./showDetails.tsx').then(
      ({ showDetails }) => showDetails(world),
      (trouble: unknown) => {
        // What cannot be fetched now is shown at the next opening: it stays in the file.
        if (!(trouble instanceof TypeError)) throw trouble
      },
    )
  const look = () => {
    const now = desk.store.getState().story.body.filter((block) => block.kind === 'photo' && block.picture !== null)
    const isSame = now.length === before.length && now.every((photo, at) => photo === before[at])
    before = now
    if (!isSame) void show()
  }
  look()
  return desk.store.subscribe(({ story }, { story: earlier }) => {
    if (story !== earlier) look()
  })
}
