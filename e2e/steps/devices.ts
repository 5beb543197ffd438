import { generateKeyPairSync } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { deviceSettings } from '@/e2e/scenarios/device'
import type { Person } from '@/e2e/steps/world'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { approveApplication } from '@/lib/usecases/approve-application'
import { newId } from '@/lib/usecases/new-id'

/** An approved application of this person's facility, without the way there: that is another journey's. */
export async function approvedDevices(person: Person, deviceCount: number): Promise<string[]> {
  const now = await currentTime()
  const account = await db.account.findUniqueOrThrow({
    where: { email: person.email },
    include: { memberships: true },
  })
  const { kind, prefecture, code } = person.facility
  const facility = await db.facility.findUniqueOrThrow({
    where: { kind_prefecture_code: { kind, prefecture, code } },
  })
  const id = newId()
  await db.application.create({
    data: {
      ...{
        id,
        receiptNumber: `T-${id.slice(-12)}`,
        facilityId: facility.id,
        status: 'SUBMITTED',
        deviceCount,
      },
      ...{ organisationId: account.memberships[0]?.organisationId ?? 0, staffCount: 4 },
      ...{ answers: {}, createdById: account.id, createdAt: now, changedAt: now, submittedAt: now },
    },
  })
  const clerk = { accountId: null, role: 'clerk' as const }
  await approveApplication({ name: 'application.approve', actor: clerk, now }, { id, version: 1 })
  const devices = await db.device.findMany({ where: { applicationId: id }, orderBy: { number: 'asc' } })
  return devices.map(({ number }) => number)
}

/** As the app on the device does it. */
export async function activateDevice(request: APIRequestContext, number: string): Promise<void> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const data = { ...(await deviceSettings(number)), publicKey: publicKey.export({ format: 'jwk' }) }
  const answer = await request.post('/api/v1/devices', { data })
  expect(answer.status()).toBe(201)
}
