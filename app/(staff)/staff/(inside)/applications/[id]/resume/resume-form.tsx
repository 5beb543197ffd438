'use client'

import { DecisionForm, type DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { resume } from './actions'

export function ResumeForm({ target }: { target: DecisionTarget }) {
  return (
    <DecisionForm target={target} action={resume} title="再開する" label="この申請の審査を再開する">
      {() => <p>再開すると、この申請は審査待ちに戻ります。申請者にはメールでお知らせします。</p>}
    </DecisionForm>
  )
}
