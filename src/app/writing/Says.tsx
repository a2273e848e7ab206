import { X } from 'lucide-react'
import { IconButton } from '~/ui'
import { useBench, useView } from './Bench.ts'
import css from './Says.module.css'

/** What Stet has to say about the last thing done, until it is read and closed. */
export function Says() {
  const { view } = useBench()
  const says = useView((now) => now.says)
  return (
    <div role="status" aria-label="Message" className={css['place']}>
      {says !== null && (
        <p className={css['says']}>
          <span>{says}</span>
          <IconButton label="Close message" icon={X} onClick={() => view.setState({ says: null })} />
        </p>
      )}
    </div>
  )
}
