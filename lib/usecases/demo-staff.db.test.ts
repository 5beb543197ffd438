import { beforeEach, expect, it } from 'vitest'
import { makeDemoStaffChanges } from '@/e2e/scenarios/staff-changes'
import { db } from '@/lib/adapters/db'
import { settingChangeStatuses } from '@/lib/domain/setting/change-status'
import { noon } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'

beforeEach(() => testDatabase().reset())

it('R-CLK-9 the demo holds a proposal about staff in each state, made once', async () => {
  await makeDemoStaffChanges(noon)
  await makeDemoStaffChanges(noon)
  const changes = await db.staffChange.findMany()
  expect(changes.map(({ status }) => status).toSorted()).toEqual(settingChangeStatuses.toSorted())
  const staff = await db.account.findMany({ where: { staffRole: { not: null } } })
  expect(new Set(staff.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'PENDING', 'LOCKED']))
})
