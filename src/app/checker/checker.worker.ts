import { createAttributor } from '~/attribution'
import type { Finding } from '~/attribution'
import type { Passage } from '~/story'
import type { Answer, Question } from './messages.ts'
import { createNumbering, createUnnumbering } from './numbered.ts'

const attribute = createAttributor()
const passagesFrom = createUnnumbering<Passage>()
const numbered = createNumbering<Finding>()

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { id: data.id, ...numbered(attribute(passagesFrom(data))) }
  postMessage(answer)
})
