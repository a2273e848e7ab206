import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Box {
  readonly width: number
  readonly height: number
}

/** The room inside an element, in CSS pixels; null until it is known. Hidden elements keep the last room they had. */
export function useBox(element: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    if (element.current === null) return undefined
    const watch = new ResizeObserver((sizes) => {
      const size = sizes.at(-1)?.contentRect
      if (size === undefined || size.width === 0) return
      setBox({ width: size.width, height: size.height })
    })
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return box
}
