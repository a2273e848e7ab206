import { photoIn, pictureOf } from './photoIn.ts'
import type { PartRule } from './types.ts'

export const captionCredit: PartRule = {
  id: 'caption-credit',
  why: 'A picture is somebody’s work: readers are told whose it is and through whom it came (IPTC creator and credit line; AP).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'block' },
  inPart(part) {
    const photo = photoIn(part)
    if (photo === null || /[\p{L}\p{N}]/u.test(photo.credit)) return []
    const says = 'The picture has no credit. Say who made it and for whom, as in “Ann Lee/Reuters”.'
    return [{ block: photo.id, says, on: pictureOf(photo) }]
  },
}
