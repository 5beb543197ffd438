'use client'

import { leave } from '@/app/(institution)/organisation/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { type Choice, Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { title: string; organisation: string; successors: readonly Choice[] }

export function LeaveForm({ title, organisation, successors }: Props) {
  return (
    <ActionPage action={leave} start={emptyFormState} title={title} intro={<Intro name={organisation} />}>
      {(state) => (
        <>
          {successors.length > 0 && (
            <Select
              {...fieldsOf(state)('successor')}
              label="次の管理者"
              required
              choices={successors}
              width="long"
              support="管理者はあなただけです。選んだ方が、この操作と同時に管理者になります。"
            />
          )}
          <Button variant="danger">{organisation}の利用をやめる</Button>
          <TextLink href="/organisation">やめずに戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}

function Intro({ name }: { name: string }) {
  return (
    <div className="mb-8 flex flex-col gap-2">
      <p>{name}の申請や端末の画面を、すぐに使えなくなります。申請と端末は機関に残ります。</p>
      <p>もう一度使うには、機関の管理者からの招待が必要です。アカウントそのものは残ります。</p>
    </div>
  )
}
