import { createAttributor } from '~/attribution'
import type { Finding } from '~/attribution'
import type { Passage } from '~/story'
import type { Answer, Question } from './messages.ts'
import { createNumbering, createUnnumbering } from './numbered.ts'

let attribute = createAttributor()
const passagesFrom = createUnnumbering<Passage>()
const numbered = createNumbering<Finding>()

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { house } = data
  if (house !== undefined) attribute = createAttributor(house.agencies, house.verbs)
  const answer: Answer = { id: data.id, ...numbered(attribute(passagesFrom(data))) }
  postMessage(answer)
})
