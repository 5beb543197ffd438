'use client'

import type { ReactNode } from 'react'
import { DecisionEnd } from '@/app/(staff)/staff/(inside)/applications/[id]/decision-end'
import { ActionPage } from '@/components/layout/action-page'
import { emptyFormState } from '@/lib/domain/problem'
import { resume } from './actions'

export function ResumeForm({ id, version, intro }: { id: string; version: number; intro: ReactNode }) {
  return (
    <ActionPage action={resume} start={emptyFormState} title="再開する" intro={intro}>
      {(state) => (
        <>
          <p>再開すると、この申請は審査待ちに戻ります。申請者にはメールでお知らせします。</p>
          <DecisionEnd {...{ id, version, state }} label="この申請の審査を再開する" />
        </>
      )}
    </ActionPage>
  )
}
