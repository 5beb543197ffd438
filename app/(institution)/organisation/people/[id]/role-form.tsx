'use client'

import type { ReactNode } from 'react'
import { setRole } from '@/app/(institution)/organisation/people/actions'
import { ActionPage } from '@/components/layout/action-page'
import { RoleField } from '@/components/organisation/role-field'
import { Button } from '@/components/ui/button'
import { fieldsOf } from '@/components/ui/field-state'
import { type Choice, Select } from '@/components/ui/select'
import type { MembershipRole } from '@/lib/domain/account/membership-role'

type Props = {
  title: string
  id: number
  role: MembershipRole
  /** Only where this is the last 管理者. */
  successors: readonly Choice[]
  intro: ReactNode
}

export function RoleForm({ title, id, role, successors, intro }: Props) {
  return (
    <ActionPage action={setRole} start={{ values: { role }, problems: [] }} title={title} intro={intro}>
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <RoleField {...fieldsOf(state)('role')} />
          {successors.length > 0 && (
            <Select
              {...fieldsOf(state)('successor')}
              label="次の管理者"
              choices={successors}
              width="long"
              support="管理者はこの方だけです。担当者に変えるときは、次の管理者を選んでください。"
            />
          )}
          <Button>役割を変更する</Button>
        </>
      )}
    </ActionPage>
  )
}
