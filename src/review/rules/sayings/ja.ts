import type { SayingWords } from './SayingWords.ts'

export const japanese: SayingWords = {
  said: 'と(?:述べ|話し|話す|語っ|語り|語る|言っ|言い|言う|明かし|強調し|説明し|主張し|訴え|答え|書い|指摘し)|によると|によれば',
}
