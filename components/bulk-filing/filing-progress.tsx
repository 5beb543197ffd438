'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { InsetText } from '@/components/ui/inset-text'

/** The worker makes the notices; the page looks again by itself, and without scripts when it is loaded again. */
export function FilingProgress({ done, total }: { done: number; total: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, 2_000)
    return () => clearInterval(timer)
  }, [router])
  return (
    <InsetText>
      <p className="text-std-17B-170" role="status">
        受付番号を発行しています（{total.toLocaleString('ja-JP')}件のうち{done.toLocaleString('ja-JP')}
        件が完了）
      </p>
      <progress value={done} max={total} aria-label="発行した件数" className="h-4 w-full max-w-144" />
      <p>
        提出はすでに受け付けました。この画面を閉じても処理は続き、終わるとメールでお知らせします。表示が変わらないときは、画面を読み込み直してください。
      </p>
    </InsetText>
  )
}
