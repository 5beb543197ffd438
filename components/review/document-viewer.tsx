'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenText } from '@/components/ui/hidden-text'
import { DocumentViewerBar } from './document-viewer-bar'
import {
  actionOfKey,
  changeView,
  firstView,
  keyHelp,
  type View,
  type ViewAction,
} from './document-viewer-state'
import type { OpenDocument } from './open-document'
import { useDrawnPage } from './use-drawn-page'
import { useOpenDocument } from './use-open-document'

type Props = {
  source: string
  name: string
  fileType: 'pdf' | 'png'
  /** Shown at once; otherwise when it is asked for. */
  open: boolean
  /** What shows it where no script runs. */
  children: ReactNode
}

/** A PDF or a picture in our own page (R-CLK-3): zoom, turn, pages, by keyboard too. Nothing in it can run. */
export function DocumentViewer({ source, name, fileType, open, children }: Props) {
  const [wanted, setWanted] = useState(false)
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    setAlive(true)
    setWanted(open)
  }, [open])
  const { document, problem } = useOpenDocument(source, fileType, wanted)
  if (!alive) return <noscript>{children}</noscript>
  if (problem) return <Problem text={problem} />
  if (!wanted)
    return (
      <div>
        <Button type="button" variant="secondary" size="small" onClick={() => setWanted(true)}>
          ここに表示する<HiddenText>（{name}）</HiddenText>
        </Button>
      </div>
    )
  if (!document) return <p role="status">書類を読み込んでいます。</p>
  return <Shown document={document} name={name} />
}

function Problem({ text }: { text: string }) {
  return (
    <p role="alert" className="border border-solid-gray-420 p-4">
      {text}
    </p>
  )
}

type ShownProps = { document: OpenDocument; name: string }

function Shown({ document, name }: ShownProps) {
  const [view, setView] = useState<View>(() => firstView(document.pages))
  const place = useRef<HTMLDivElement>(null)
  const help = useId()
  const { text, problem } = useDrawnPage(place, document, view, name)
  const change = (action: ViewAction) => setView((seen) => changeView(seen, action))
  const press = (event: KeyboardEvent) => {
    const action = actionOfKey(event)
    if (!action) return
    event.preventDefault()
    change(action)
  }
  if (problem) return <Problem text={problem} />
  return (
    <div className="flex flex-col gap-2">
      <DocumentViewerBar view={view} name={name} change={change} />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={`書類の表示：${name}`}
        aria-describedby={help}
        onKeyDown={press}
        className="h-160 max-h-[80vh] overflow-auto border border-solid-gray-420 bg-solid-gray-50"
      >
        <div ref={place} />
      </section>
      <p id={help} className="text-solid-gray-700">
        {keyHelp}
      </p>
      {text && (
        <HiddenText>
          この{view.page}ページ目の文字：{text}
        </HiddenText>
      )}
    </div>
  )
}
