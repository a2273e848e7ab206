import { expect, test } from 'vitest'
import { readHouseText } from './readHouseText.ts'

test('what is wrong in a house file is told with its line and column', () => {
  const file =
    '{\n  "version": 1,\n  "name": "",\n  "language": "en",\n  "agencies": [\n    { "name": "AP", "kin": "agency" }\n  ]\n}'
  expect(readHouseText(file)).toEqual({
    kind: 'refused',
    problems: [
      'house.json, line 3, column 3: name must not be empty.',
      'house.json, line 1, column 1: zone is missing: it has to be given.',
    ],
    warnings: [
      'house.json, line 6, column 21: agencies.0.kin is no setting of Stet and was left out; did you mean “kind”?',
    ],
  })
})

test('a file that is no JSON is told with what would put it right', () => {
  expect(readHouseText('{\n  "version": 1\n  "name": "Us"\n}')).toEqual({
    kind: 'refused',
    problems: ['house.json, line 3, column 3: the file is not JSON. A comma is missing before this.'],
    warnings: [],
  })
})

test('a setting that stands twice is told, and a byte order mark is not', () => {
  const read = readHouseText(
    '\uFEFF{"version": 1, "name": "Us", "name": "We", "language": "en", "zone": "UTC", "agencies": []}',
  )
  expect(read).toMatchObject({
    kind: 'house',
    house: { name: 'We' },
    warnings: ['house.json, line 1, column 30: name stands here twice, and only the last one holds.'],
  })
})
