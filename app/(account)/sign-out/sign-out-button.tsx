'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { emptyFormState } from '@/lib/domain/problem'
import { signOutHere } from './actions'

export function SignOutButton() {
  const [, submit] = useActionState(signOutHere, emptyFormState)
  return (
    <form action={submit}>
      <Button variant="secondary" size="small">
        ログアウト
      </Button>
    </form>
  )
}
