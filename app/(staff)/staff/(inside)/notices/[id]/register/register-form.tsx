'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { register } from '@/app/(staff)/staff/(inside)/notices/[id]/actions'
import { StepUpField } from '@/components/account/step-up-field'
import { InsetText } from '@/components/ui/inset-text'
import type { NoticeKind } from '@/lib/domain/notice/kind'

type Props = { target: DecisionTarget; month: string; kind: NoticeKind }

export function RegisterForm({ target, month, kind }: Props) {
  return (
    <DecisionForm target={target} action={register} title="登録する" label="この届出を登録する">
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
        </>
      )}
    </DecisionForm>
  )
}
