'use client'

import { type Choices, FacilityFields } from '@/app/(account)/register/facility-fields'
import { addInstitution } from '@/app/(institution)/organisation/actions'
import { ActionPage } from '@/components/layout/action-page'
import { Button } from '@/components/ui/button'
import { emptyFormState } from '@/lib/domain/problem'

/** One person in several institutions (R-REG-8). */
export function AddForm(choices: Choices) {
  return (
    <ActionPage action={addInstitution} start={emptyFormState} title="機関の追加" intro={<Intro />}>
      {(state) => (
        <>
          <FacilityFields state={state} {...choices} />
          <Button>この機関を追加する</Button>
        </>
      )}
    </ActionPage>
  )
}

function Intro() {
  return (
    <div className="mb-8 flex flex-col gap-2">
      <p>いまのアカウントのまま、ほかの機関の利用者にもなれます。</p>
      <p>
        その機関にまだ利用者がいないときは、すぐに使い始められます。すでに利用者がいるときは、機関の管理者に参加を申し込みます。
      </p>
    </div>
  )
}
