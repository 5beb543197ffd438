'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenText } from '@/components/ui/hidden-text'
import { emptyFormState } from '@/lib/domain/problem'
import { endOne, endOthers } from './actions'

export function EndButton({ session, what }: { session: string; what: string }) {
  const [state, submit] = useActionState(endOne, emptyFormState)
  return (
    <form action={submit}>
      <input type="hidden" name="session" value={session} />
      <Button variant="secondary" size="small">
        ログアウトする<HiddenText>（{what}）</HiddenText>
      </Button>
      <Said problems={state.problems} />
    </form>
  )
}

export function EndOthersButton() {
  const [state, submit] = useActionState(endOthers, emptyFormState)
  return (
    <form action={submit} className="my-6">
      <Button variant="secondary">ほかのすべての端末からログアウトする</Button>
      <Said problems={state.problems} />
    </form>
  )
}

function Said({ problems }: { problems: readonly { message: string }[] }) {
  return (
    <p role="alert" className="text-error-2">
      {problems[0]?.message}
    </p>
  )
}
