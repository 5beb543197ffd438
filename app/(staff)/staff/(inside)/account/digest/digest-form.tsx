'use client'

import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { emptyFormState } from '@/lib/domain/problem'
import { choose } from './actions'

export function DigestForm({ title, wanted }: { title: string; wanted: boolean }) {
  return (
    <ActionPage
      action={choose}
      start={emptyFormState}
      title={title}
      intro={
        <p className="mb-6">
          今日が期限の申請、期限を過ぎた申請などの件数を、平日の午前8時にメールでお知らせします。何もない日は送りません。
        </p>
      }
    >
      {() => (
        <>
          <Checkbox name="digest" label="毎朝のお知らせメールを受け取る" value={wanted ? 'on' : undefined} />
          <Button>設定を保存する</Button>
        </>
      )}
    </ActionPage>
  )
}
