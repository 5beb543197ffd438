'use client'

import type { ReactNode } from 'react'
import { register } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { NoticeDecisionEnd } from '@/app/(staff)/staff/(inside)/notices/[id]/notice-decision-end'
import { StepUpField } from '@/components/account/step-up-field'
import { ActionPage } from '@/components/layout/action-page'
import { InsetText } from '@/components/ui/inset-text'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { emptyFormState } from '@/lib/domain/problem'

type Props = { id: string; version: number; month: string; kind: NoticeKind; intro: ReactNode }

export function RegisterForm({ id, version, month, kind, intro }: Props) {
  return (
    <ActionPage action={register} start={emptyFormState} title="登録する" intro={intro}>
      {(state) => (
        <>
          <InsetText>
            <p>
              {kind === 'INTRODUCTION'
                ? '登録すると、保険者マスタに書き込み、オンライン資格確認用コードを付番します。続けて、届出を返還します。'
                : '登録すると、コードの廃止を記録します。続けて、届出を返還します。'}
            </p>
            <p>登録は取り消せません。</p>
          </InsetText>
          <input type="hidden" name="month" value={month} />
          <StepUpField state={state} />
          <NoticeDecisionEnd {...{ id, version, state }} label="この届出を登録する" />
        </>
      )}
    </ActionPage>
  )
}
