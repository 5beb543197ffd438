'use client'

import type { KeyboardEvent, ReactNode } from 'react'

const steps: Record<string, number> = { j: 1, k: -1 }

type Props = { what?: string; rows: number; children: ReactNode }

/** j and k walk through the rows of a list, but only once the focus is in it (WCAG 2.1.4); Enter opens the row. */
export function RowKeys({ what = '申請', rows, children }: Props) {
  if (rows === 0) return children
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the links inside
    <div onKeyDown={walk}>
      <p className="needs-script mb-4 hidden text-solid-gray-700 md:block">
        一覧の受付番号を選んでいるときは、jキーで次の{what}、kキーで前の{what}に移動できます。
      </p>
      {children}
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = steps[event.key]
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody a')]
  const here = rows.indexOf(event.target as HTMLElement)
  if (here < 0) return
  event.preventDefault()
  rows[here + step]?.focus()
}
