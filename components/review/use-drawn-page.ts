'use client'

import { type RefObject, useEffect, useState } from 'react'
import { drawingOf, type View } from './document-viewer-state'
import type { OpenDocument } from './open-document'
import { problemOf } from './use-open-document'

type Drawn = { problem?: string; text: string }

/** Draws the page on a canvas of its own and hangs it in when it is done: nothing flickers, nothing overlaps. */
export function useDrawnPage(
  frame: RefObject<HTMLElement | null>,
  document: OpenDocument | undefined,
  view: View,
  name: string,
): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ text: '' })
  const room = useWidth(frame, document !== undefined)
  useEffect(() => {
    const place = frame.current
    if (!document || !place || room === 0) return
    const leaving = new AbortController()
    const canvas = window.document.createElement('canvas')
    const show = async () => {
      const page = await document.size(view.page)
      const { scale, width, height } = drawingOf(page, view, room, window.devicePixelRatio || 1)
      await document.draw(view, canvas, scale, leaving.signal)
      if (leaving.signal.aborted) return
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
      canvas.setAttribute('role', 'img')
      canvas.setAttribute('aria-label', `${name}　${view.page}ページ目`)
      place.replaceChildren(canvas)
      const text = await document.text(view.page)
      if (!leaving.signal.aborted) setDrawn({ text })
    }
    show().catch((error: unknown) => {
      if (!leaving.signal.aborted) setDrawn({ problem: problemOf(error), text: '' })
    })
    return () => leaving.abort()
  }, [frame, document, view, room, name])
  return drawn
}

/** Whole pixels, so that a scroll bar that comes and goes does not have it drawn for ever. */
function useWidth(frame: RefObject<HTMLElement | null>, there: boolean): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const place = frame.current?.parentElement
    if (!place || !there) return
    const watch = new ResizeObserver(() => setWidth(Math.floor(place.clientWidth)))
    watch.observe(place)
    return () => watch.disconnect()
  }, [frame, there])
  return width
}
