import { Segments } from '~/ui'
import type { Mode } from '../useRoute.ts'

const modes = [
  { value: 'write', label: 'Write' },
  { value: 'review', label: 'Review' },
  { value: 'preview', label: 'Preview' },
] as const

/** What a person is doing with the story. */
export const ModeSwitch = ({ mode, onMode }: { readonly mode: Mode; readonly onMode: (mode: Mode) => void }) => (
  <Segments label="Mode" value={mode} options={modes} onChange={onMode} />
)
