import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { givenHtml } from './givenHtml.ts'

/** Tiptap as its guide begins: StarterKit, one component, no other interface. */
function PlainEditor() {
  const home = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const editor = new Editor({ element: home.current, extensions: [StarterKit], content: givenHtml() })
    return () => editor.destroy()
  }, [])
  return <div ref={home} />
}

const root = document.querySelector('#root')
if (root) createRoot(root).render(<PlainEditor />)
