import { FileInput } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button, type ButtonVariant, Icon } from '~/ui'

export interface ImportButtonProps {
  readonly onImport: (file: File) => void
  readonly variant?: ButtonVariant
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** What Import takes. */
export const importable = '.txt,.html,.htm,.json,.stet,text/plain,text/html,application/json'

/** Brings a file in: plain copy, a page, or a Stet file. */
export function ImportButton({ onImport, variant = 'plain', className, children = 'Import' }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={variant} className={className} aria-label="Import" onClick={() => input.current?.click()}>
        <Icon of={FileInput} />
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={importable}
        aria-label="File to import"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // Emptied, so that the same file can be chosen again.
          currentTarget.value = ''
          if (file !== undefined) onImport(file)
        }}
      />
    </>
  )
}
