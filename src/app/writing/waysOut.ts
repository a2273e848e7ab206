export { writeDeedPage } from '../history/writeDeedPage.ts'
export { copyText } from './copyText.ts'
export { CopyText } from './CopyText.tsx'
export { exportDraft } from './exportDraft.ts'
