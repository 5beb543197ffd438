'use client'

import { useEffect, useState } from 'react'
import { ButtonForm } from '@/components/layout/button-form'
import { undo } from './actions'

type Props = {
  id: string
  version: number
  /** 14時20分30秒 */
  until: string
  /** By the server's clock, when it made this page. */
  seconds: number
}

/** 取り消す, while there is time; the server's clock decides. Without scripts the button stays and may be refused. */
export function UndoDecision({ id, version, until, seconds }: Props) {
  const left = useSecondsLeft(seconds)
  if (left <= 0) return <p>取り消せる時間が過ぎました。申請者にメールを送ります。</p>
  return (
    <>
      <p>
        {until}まで取り消せます
        <span aria-hidden="true">（あと{left}秒）</span>。申請者へのメールは、そのあとに送ります。
      </p>
      <ButtonForm action={undo} values={{ id, version }} label="この判断を取り消す" />
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
