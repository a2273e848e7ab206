import { createAnswering } from './createAnswering.ts'
import type { Question } from './messages.ts'

const answer = createAnswering()

addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answer(data)))
