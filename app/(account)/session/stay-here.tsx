'use client'

import { useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { emptyFormState } from '@/lib/domain/problem'
import { stay } from './actions'

export function StayHere({ done, ended }: { done: () => void; ended: () => void }) {
  const [state, submit] = useActionState(stay, emptyFormState)
  useEffect(() => {
    if (state === emptyFormState) return
    if (state.problems.length > 0) ended()
    else done()
  }, [state, done, ended])
  return (
    <form action={submit} className="flex flex-col items-start gap-4">
      <h2 id="session-title" className="text-std-20B-150">
        まもなくログアウトします
      </h2>
      <p id="session-words">
        操作がないため、2分以内にログアウトします。続けるときは「延長する」を押してください。入力した内容は、このまま残ります。
      </p>
      <Button size="medium">延長する</Button>
    </form>
  )
}
