import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

function Story() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Details</Button>
      <Dialog title="Story details" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Button>Inside</Button>
      </Dialog>
    </>
  )
}

test('a dialog has its title for a name, keeps the focus, and gives it back when it closes', async () => {
  const person = userEvent.setup()
  render(<Story />)
  await person.click(screen.getByRole('button', { name: 'Details' }))
  const dialog = await screen.findByRole('dialog', { name: 'Story details' })
  await person.tab()
  await person.tab()
  await person.tab()
  expect(dialog.contains(document.activeElement)).toBe(true)
  await person.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Details' })))
})

test('the focus stays where the owner of a dialog takes it when it closes', async () => {
  const Owner = () => {
    const [isOpen, setOpen] = useState(true)
    return (
      <>
        <input aria-label="Text" />
        <Dialog
          title="Keys"
          isOpen={isOpen}
          onClose={() => {
            setOpen(false)
            screen.getByLabelText('Text').focus()
          }}
        >
          <Button>Inside</Button>
        </Dialog>
      </>
    )
  }
  const person = userEvent.setup()
  render(<Owner />)
  await screen.findByRole('dialog', { name: 'Keys' })
  await person.keyboard('{Escape}')
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text' }))
})
