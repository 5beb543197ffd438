'use client'

import type { ReactNode } from 'react'
import { close, reconcile, start } from '@/app/(staff)/staff/(inside)/months/[month]/actions'
import { StepUpField } from '@/components/account/step-up-field'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { PendingWords } from '@/components/ui/pending-words'
import { TextLink } from '@/components/ui/text-link'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { RunStepName } from '@/lib/domain/month/step'
import { emptyFormState } from '@/lib/domain/problem'

type Props = {
  month: RunMonth
  step: RunStepName
  /** What the preview showed. */
  seen: string
  title: string
  /** The words of the button; null where there is nothing to do. */
  button: string | null
  intro: ReactNode
}

const actions = { close, reconcile }

export function StartForm({ month, step, seen, title, button, intro }: Props) {
  const action = step === 'close' || step === 'reconcile' ? actions[step] : start
  return (
    <ActionPage
      action={action}
      start={emptyFormState}
      title={title}
      intro={intro}
      className="mt-8 flex flex-col items-start gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="month" value={month} />
          <input type="hidden" name="step" value={step} />
          <input type="hidden" name="seen" value={seen} />
          {state.problems.length > 0 && (
            <TextLink href={`/staff/months/${month}/${step}`}>最新の内容を確かめる</TextLink>
          )}
          <StepUpField state={state} />
          {button ? <Button>{button}</Button> : <p>いま処理できる届出はありません。</p>}
          <PendingWords>始めています。このままお待ちください。</PendingWords>
          <TextLink href={`/staff/months/${month}`}>何もせずに月次処理に戻る</TextLink>
        </>
      )}
    </ActionPage>
  )
}
