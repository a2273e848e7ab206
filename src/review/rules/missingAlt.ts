import { photoIn, pictureOf } from './photoIn.ts'
import type { PartRule } from './types.ts'

/** What cameras and programs call a file says nothing of what it shows. */
const fileName = /^\S+\.(?:jpe?g|png|gif|webp|avif|tiff?|heic)$/i

export const missingAlt: PartRule = {
  id: 'missing-alt',
  why: 'Who cannot see the picture hears its alternative text, and without one nothing (WCAG 1.1.1).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart(part) {
    const photo = photoIn(part)
    if (photo === null) return []
    const alt = photo.alt.trim()
    if (fileName.test(alt)) {
      const says = `The alternative text “${alt}” is the name of a file. Say what the picture shows.`
      return [{ block: photo.id, says, on: alt }]
    }
    if (/[\p{L}\p{N}]/u.test(alt)) return []
    const says = 'The picture has no alternative text. Say what it shows, for those who cannot see it.'
    return [{ block: photo.id, says, on: pictureOf(photo) }]
  },
}
