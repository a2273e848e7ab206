import type { ReviewItem } from '~/review'
import { Button } from '~/ui'
import { useBench } from '../writing/Bench.ts'

interface AnswerForProps {
  readonly item: ReviewItem
  readonly onPress?: () => void
}

/** Opens the form about a source that is not named. */
export function AnswerFor({ item, onPress }: AnswerForProps) {
  const { view } = useBench()
  const source = item.wording.chain.find(({ role }) => role === 'said by')?.name ?? ''
  return (
    <Button
      variant="quiet"
      onClick={() => {
        onPress?.()
        view.setState({ answering: source })
      }}
    >
      Answer for the source…
    </Button>
  )
}
