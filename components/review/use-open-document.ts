'use client'

import { useEffect, useState } from 'react'
import { openDocument } from './document-viewer-source'
import { CannotShow, type OpenDocument } from './open-document'

type Opened = { document?: OpenDocument; problem?: string }

const unknown = '書類を表示できませんでした。ダウンロードして確認してください。'

export function problemOf(error: unknown): string {
  return error instanceof CannotShow ? error.message : unknown
}

/** Opens the document once it is wanted, and lets go of it with the page. */
export function useOpenDocument(source: string, fileType: 'pdf' | 'png', wanted: boolean): Opened {
  const [opened, setOpened] = useState<Opened>({})
  useEffect(() => {
    if (!wanted) return
    const leaving = new AbortController()
    let document: OpenDocument | undefined
    openDocument(source, fileType, leaving.signal).then(
      (ready) => {
        document = ready
        if (leaving.signal.aborted) ready.close()
        else setOpened({ document: ready })
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setOpened({ problem: problemOf(error) })
      },
    )
    return () => {
      leaving.abort()
      document?.close()
    }
  }, [source, fileType, wanted])
  return opened
}
