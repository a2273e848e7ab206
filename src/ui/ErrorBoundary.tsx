import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'

export interface ErrorBoundaryProps {
  /** What broke, as the sentence begins: "The preview". */
  readonly label: string
  readonly children: ReactNode
  /** Hears of the error, for whoever looks after the machine. */
  readonly onError?: (error: unknown, info: ErrorInfo) => void
}

/** Keeps a broken pane from taking the others with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.onError?.(error, info)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div role="alert">
        <EmptyState>
          <p>{this.props.label} stopped. The story is not touched, and the rest goes on.</p>
          <p style={{ marginBlockStart: 'var(--s3)' }}>
            <Button onClick={() => this.setState({ broken: false })}>Show again</Button>
          </p>
        </EmptyState>
      </div>
    )
  }
}
