'use client'

import type { ReactNode } from 'react'
import { join } from '@/app/(account)/invitations/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { title: string; token: string; organisation: string; about: ReactNode }

export function JoinForm({ title, token, organisation, about }: Props) {
  return (
    <ActionPage
      action={join}
      start={emptyFormState}
      title={title}
      intro={<div className="mb-8">{about}</div>}
    >
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <p>参加すると、いまのアカウントのまま、この機関の利用者にもなります。</p>
          <Button>{organisation}に参加する</Button>
        </>
      )}
    </ActionPage>
  )
}
