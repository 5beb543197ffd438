import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { makeAssociation } from '@/lib/test-support/association'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { openOrganisation } from '@/lib/usecases/open-organisation'
import { listGroups } from './groups'

beforeEach(() => testDatabase().reset())

it('R-LST-4 R-INS-4 the fund sees associations and coordinators, with their people and open invitations', async () => {
  const { organisation } = await makeAssociation()
  const applicant = await makeApplicant()
  const act = await staffAct('association.open')
  const order = { kind: 'COORDINATOR' as const, name: '見本県医師会', email: 'first@group.example' }
  await openOrganisation(act, order)
  await openOrganisation(act, { ...order, email: 'second@group.example' })
  const seen = await listGroups({ ...applicant, role: 'auditor', now: noon })
  expect(seen.map(({ kind, name, people, invited }) => [kind, name, people, invited])).toEqual([
    ['ASSOCIATION', organisation?.name, 1, 0],
    ['COORDINATOR', '見本県医師会', 0, 2],
  ])
  const late = new Date(noon.getTime() + 8 * 24 * 3_600_000)
  expect((await listGroups({ ...applicant, role: 'admin', now: late })).at(-1)?.invited).toBe(0)
  expect(() => listGroups(applicant)).toThrow('権限がありません')
  expect(() => listGroups({ ...applicant, role: 'clerk' })).toThrow('権限がありません')
  const names = await db.auditEntry.findMany({ select: { name: true, actorRole: true } })
  expect(names).toEqual(Array.from({ length: 2 }, () => ({ name: 'coordinator.open', actorRole: 'admin' })))
})
