import type { SayingWords } from './SayingWords.ts'

export const chinese: SayingWords = {
  said: '说|說|表示|称|稱|指出|认为|認為|强调|強調|告诉|告訴|写道|寫道|透露|补充|補充|回应|回應|据|據',
}
