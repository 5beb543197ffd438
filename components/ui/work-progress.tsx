'use client'

import { useEffect, useState } from 'react'
import { ReloadWithoutScripts } from './reload-while-running'

type Progress = { status: string; done: number; total: number }

const pace = 2000

/** How far the worker is, asked at `from`. The page is loaded again when it is through, with the report. */
export function WorkProgress({ from, start }: { from: string; start: Progress }) {
  const [progress, setProgress] = useState(start)
  useEffect(() => {
    const timer = setInterval(async () => {
      const news = await ask(from)
      if (!news) return
      setProgress(news)
      if (!isRunning(news)) location.reload()
    }, pace)
    return () => clearInterval(timer)
  }, [from])
  const { done, total, status } = progress
  return (
    <div className="mb-8 flex flex-col gap-2">
      <ReloadWithoutScripts />
      <label htmlFor="progress" className="text-std-17B-170">
        {status === 'QUEUED' ? '処理の順番を待っています。' : '処理しています。'}
      </label>
      <progress id="progress" value={done} max={Math.max(total, 1)} className="h-4 w-full max-w-144" />
      <p role="status">
        {total.toLocaleString('ja-JP')}件のうち{done.toLocaleString('ja-JP')}件が終わりました。
      </p>
      <p className="text-solid-gray-700">この画面を閉じても、処理は続きます。</p>
    </div>
  )
}

function isRunning({ status }: Progress): boolean {
  return status === 'QUEUED' || status === 'RUNNING'
}

/** Undefined when the network or the session is gone for the moment: the next try follows. */
async function ask(from: string): Promise<Progress | undefined> {
  try {
    const answer = await fetch(from)
    return answer.ok ? ((await answer.json()) as Progress) : undefined
  } catch {
    return undefined
  }
}
