'use client'

import type { ReactNode } from 'react'
import { accept } from '@/app/(account)/invitations/actions'
import { NameFields, PasswordFields, PhoneField, PortalConsent } from '@/components/account/person-fields'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { title: string; token: string; about: ReactNode; hint: string }

/** The registration of somebody whose institution and mail address the invitation knows (R-REG-8). */
export function AcceptForm({ title, token, about, hint }: Props) {
  return (
    <ActionPage
      action={accept}
      start={emptyFormState}
      title={title}
      intro={<div className="mb-8">{about}</div>}
    >
      {(state) => (
        <>
          <input type="hidden" name="token" value={token} />
          <p>アカウントを登録すると、この機関の利用者になります。</p>
          <NameFields state={state} />
          <PhoneField state={state} />
          <PasswordFields state={state} hint={hint} />
          <PortalConsent state={state} />
          <Button>登録して参加する</Button>
        </>
      )}
    </ActionPage>
  )
}
