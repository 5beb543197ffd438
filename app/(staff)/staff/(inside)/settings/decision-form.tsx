'use client'

import { type ComponentProps, useActionState } from 'react'
import { StepUpField } from '@/components/account/step-up-field'
import { ProposalButtons } from '@/components/setting/proposal-buttons'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextDifference } from '@/components/ui/text-difference'
import { emptyFormState } from '@/lib/domain/problem'
import { decide } from './actions'

type Change = {
  id: string
  label: string
  words: string
  lines?: ComponentProps<typeof TextDifference>['lines']
  reason: string
  proposedBy: string
  own: boolean
}

export function DecisionForm({ change, mayDecide }: { change: Change; mayDecide: boolean }) {
  const [state, act] = useActionState(decide, emptyFormState)
  const { id, label, words, lines, reason, proposedBy, own } = change
  return (
    <form action={act} aria-label={label} className="mb-6 rounded-8 border border-solid-gray-420 p-6">
      <ErrorSummary problems={state.problems} />
      <p className="font-700">{label}</p>
      <p>{words}</p>
      {lines && <TextDifference lines={lines} />}
      <p className="mt-2">
        {proposedBy}さんの申し出。理由：{reason}
      </p>
      <input type="hidden" name="id" value={id} />
      <StepUpField state={state} />
      {mayDecide && <ProposalButtons own={own} />}
    </form>
  )
}
