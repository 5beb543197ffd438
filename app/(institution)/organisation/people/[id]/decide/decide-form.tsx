'use client'

import type { ReactNode } from 'react'
import { decide } from '@/app/(institution)/organisation/people/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { emptyFormState } from '@/lib/domain/problem'

export function DecideForm({
  id,
  organisation,
  intro,
}: {
  id: number
  organisation: string
  intro: ReactNode
}) {
  return (
    <ActionPage action={decide} start={emptyFormState} title="参加の申込み" intro={intro}>
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <InsetText>
            <p>
              承認すると、この方は{organisation}
              の担当者になり、申請や端末の画面を使えます。心当たりのない方のときは断ってください。どちらの場合も、この方にメールで知らせます。
            </p>
          </InsetText>
          <div className="flex flex-wrap gap-4">
            <Button name="decision" value="admit">
              承認する
            </Button>
            <Button name="decision" value="decline" variant="danger">
              断る
            </Button>
          </div>
        </>
      )}
    </ActionPage>
  )
}
