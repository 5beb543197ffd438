'use client'

import { useActionState } from 'react'
import { StepUpField } from '@/components/account/step-up-field'
import { ProposalButtons } from '@/components/setting/proposal-buttons'
import { ErrorSummary } from '@/components/ui/error-summary'
import { emptyFormState } from '@/lib/domain/problem'
import { isSettingName, settings, settingWords } from '@/lib/domain/setting/settings'
import { decide } from './actions'

type Change = {
  id: string
  name: string
  before: unknown
  after: unknown
  reason: string
  proposedBy: string
  own: boolean
}

export function DecisionForm({ change, mayDecide }: { change: Change; mayDecide: boolean }) {
  const [state, act] = useActionState(decide, emptyFormState)
  const { id, name, before, after, reason, proposedBy, own } = change
  if (!isSettingName(name)) return null
  const { label } = settings[name]
  return (
    <form action={act} aria-label={label} className="mb-6 rounded-8 border border-solid-gray-420 p-6">
      <ErrorSummary problems={state.problems} />
      <p className="font-700">{label}</p>
      <p>
        「{settingWords(name, before)}」から「{settingWords(name, after)}」へ
      </p>
      <p className="mt-2">
        {proposedBy}さんの申し出。理由：{reason}
      </p>
      <input type="hidden" name="id" value={id} />
      <StepUpField state={state} />
      {mayDecide && <ProposalButtons own={own} />}
    </form>
  )
}
