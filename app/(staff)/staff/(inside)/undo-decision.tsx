'use client'

import { useEffect, useState } from 'react'
import { ButtonForm, type FormDeed } from '@/components/layout/button-form'

type Props = {
  action: FormDeed
  id: string
  /** Of a single decision; a batch is one whatever became of its cases. */
  version?: number
  label?: string
  /** 14時20分30秒 */
  until: string
  /** By the server's clock, when it made this page. */
  seconds: number
  /** Who is mailed once the time is over, where anybody is. */
  mailed?: '申請者' | '提出者'
  /** The list that is gone on with. */
  list?: string
}

/** 取り消す, while there is time; the server's clock decides. Without scripts the button stays and may be refused. */
export function UndoDecision(props: Props) {
  const { action, id, version, label = 'この判断を取り消す', until, seconds, mailed, list } = props
  const left = useSecondsLeft(seconds)
  if (left <= 0) return <p>取り消せる時間が過ぎました。{mailed && `${mailed}にメールを送ります。`}</p>
  return (
    <>
      <p>
        {until}まで取り消せます
        <span aria-hidden="true">（あと{left}秒）</span>。
        {mailed && `${mailed}へのメールは、そのあとに送ります。`}
      </p>
      <ButtonForm
        action={action}
        values={{ id, ...(version !== undefined && { version }), ...(list && { list }) }}
        label={label}
      />
    </>
  )
}

function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = performance.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 500)
    return () => clearInterval(timer)
  }, [seconds])
  return left
}
