'use client'

import { useEffect } from 'react'

const prefix = 'エラー：'

/** Brings the reader to the summary each time the answer of the server brings problems. */
export function ErrorFocus({ problems }: { problems: readonly unknown[] }) {
  useEffect(() => {
    if (problems.length === 0) return
    document.getElementById('error-summary')?.focus()
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    return () => {
      document.title = document.title.replace(prefix, '')
    }
  }, [problems])
  return null
}
