import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attributeText } from './attributeText.ts'
import { tellingOf, wireSample } from './kit/wireSample.ts'

const path = join(import.meta.dirname, '../../../shared/samples/wire-aleppo.txt')
const isHere = existsSync(path)

test.skipIf(!isHere)(
  `the attributions of the wire sample have the right words and chains${isHere ? '' : ` (skipped: ${path} is missing)`}`,
  () => {
    const text = readFileSync(path, 'utf8')
    const found = attributeText(text)
    expect(tellingOf(text, found)).toEqual(wireSample)
    expect(found.length).toBeLessThanOrEqual(wireSample.length + 2)
  },
)
