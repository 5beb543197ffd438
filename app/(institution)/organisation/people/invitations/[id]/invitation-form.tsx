'use client'

import type { ReactNode } from 'react'
import { careForInvitation } from '@/app/(institution)/organisation/people/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { emptyFormState } from '@/lib/domain/problem'

export function InvitationForm({ id, bounced, intro }: { id: string; bounced: boolean; intro: ReactNode }) {
  return (
    <ActionPage action={careForInvitation} start={emptyFormState} title="招待の確認" intro={intro}>
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <InsetText>
            {bounced && <p>メールは届きませんでした。メールアドレスが正しいか確認してください。</p>}
            <p>送り直すと、前のリンクは無効になり、新しいリンクを7日間使えます。</p>
          </InsetText>
          <div className="flex flex-wrap gap-4">
            <Button name="what" value="renew">
              招待メールを送り直す
            </Button>
            <Button name="what" value="withdraw" variant="danger">
              招待を取り消す
            </Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}
