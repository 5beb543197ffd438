'use client'

import { useActionState } from 'react'
import { StepUpField } from '@/components/account/step-up-field'
import { ProposalButtons } from '@/components/setting/proposal-buttons'
import { ErrorSummary } from '@/components/ui/error-summary'
import { roleLabels, type StaffRole } from '@/lib/domain/account/role'
import { emptyFormState } from '@/lib/domain/problem'
import { decide } from './actions'

type Change = {
  id: string
  name: string
  email: string
  before: StaffRole | null
  after: StaffRole
  reason: string
  proposedBy: string
  own: boolean
  aboutViewer: boolean
}

export function DecisionForm({ change, mayDecide }: { change: Change; mayDecide: boolean }) {
  const [state, act] = useActionState(decide, emptyFormState)
  const { id, name, email, before, after, reason, proposedBy, own, aboutViewer } = change
  return (
    <form
      action={act}
      // Two people may bear one name.
      aria-label={`${name}さん（${email}）`}
      className="mb-6 rounded-8 border border-solid-gray-420 p-6"
    >
      <ErrorSummary problems={state.problems} />
      <p className="font-700">
        {before ? '役割の変更' : '職員の登録'}：{name}さん（<span className="break-all">{email}</span>）
      </p>
      <p>
        {before
          ? `${roleLabels[before]}から${roleLabels[after]}へ`
          : `${roleLabels[after]}として登録し、設定用のリンクをメールで送信します。`}
      </p>
      <p className="mt-2">
        {proposedBy}さんの申し出。理由：{reason}
      </p>
      <input type="hidden" name="id" value={id} />
      <StepUpField state={state} />
      {aboutViewer && <p className="mt-4">ご自身についての変更のため、ほかの方が判断します。</p>}
      {mayDecide && !aboutViewer && <ProposalButtons own={own} />}
    </form>
  )
}
