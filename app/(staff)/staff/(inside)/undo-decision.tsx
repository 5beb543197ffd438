'use client'

import { useEffect, useState } from 'react'
import { ButtonForm, type FormDeed } from '@/components/layout/button-form'

type Props = {
  action: FormDeed
  id: string
  version: number
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
export function UndoDecision({ action, id, version, until, seconds, mailed, list }: Props) {
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
        values={{ id, version, ...(list && { list }) }}
        label="この判断を取り消す"
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
