'use client'

import { useEffect, useState } from 'react'
import { secondsInWords } from '@/lib/domain/notice/promise'

/**
 * R-INS-6: on the day of the cutoff, what is left of it. The server says how much; from then on the browser only
 * counts the time that passes, whatever its own clock says. Not read out every second.
 */
export function CutoffCountdown({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => {
      setLeft(Math.max(0, seconds - Math.floor((performance.now() - began) / 1000)))
    }, 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return (
    <p>
      今日が締切です。
      {left > 0 ? (
        <>
          締切まであと<strong className="tabular-nums">{secondsInWords(left)}</strong>です。
        </>
      ) : (
        '締切の時刻を過ぎました。'
      )}
      <noscript>（この画面を開いた時点の残り時間です。）</noscript>
    </p>
  )
}
