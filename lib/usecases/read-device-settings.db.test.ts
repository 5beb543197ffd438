import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { actOfViewer, makeApplicant, noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { issuedDevices } from '@/lib/test-support/issued'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from './activate-device'
import { readDeviceSettings } from './read-device-settings'
import { renewDeviceCode } from './renew-device-code'
import { stopDevice } from './stop-device'

beforeEach(() => testDatabase().reset())

async function world(count = 3) {
  const issued = await issuedDevices({ deviceCount: count })
  const { applicant, application } = issued
  const read = (number?: string, viewer = applicant, now = noon) =>
    readDeviceSettings(actOfViewer(viewer, 'device.settings', now), viewer, {
      applicationId: application.id,
      number,
    })
  return { ...issued, read }
}

describe('R-APP-10 R-APP-12 ユーザ設定情報', () => {
  test('shows a code as long as somebody could use it, and every view is in the log', async () => {
    const { read, settings, first, applicant } = await world()
    await activateDevice(publicAct('device.activate'), first)
    const act = actOfViewer(applicant, 'device.stop')
    await stopDevice(act, applicant, { number: 'W0000002', reason: '' })
    const { devices } = await read()
    expect(devices.map(({ number, standing, activationCode }) => [number, standing, activationCode])).toEqual(
      [
        ['W0000001', 'USED', null],
        ['W0000003', 'USABLE', settings[2]?.activationCode],
      ],
    )
    expect(await db.auditEntry.findFirst({ where: { name: 'device.settings' } })).toMatchObject({
      detail: { devices: ['W0000001', 'W0000003'] },
    })
  })

  test('of one device alone; nobody reads those of another organisation', async () => {
    const { read } = await world()
    expect((await read('W0000002')).devices.map(({ number }) => number)).toEqual(['W0000002'])
    expect(await codeOf(read('W0000009'))).toBe('NOT_FOUND')
    expect(await codeOf(read(undefined, await makeApplicant()))).toBe('NOT_FOUND')
  })

  test('a code that ran out is not shown; a renewed one has its own date', async () => {
    const { read, applicant } = await world(2)
    const late = new Date(noon.getTime() + 181 * 86_400_000)
    expect((await read(undefined, applicant, late)).devices.map(({ standing }) => standing)).toEqual([
      'EXPIRED',
      'EXPIRED',
    ])
    await renewDeviceCode(actOfViewer(applicant, 'device.renew-code', late), applicant, 'W0000001')
    const renewed = await read(undefined, applicant, late)
    expect(renewed.devices.map(({ standing }) => standing)).toEqual(['USABLE', 'EXPIRED'])
    expect(renewed.codeExpiresAt).toEqual(renewed.devices[0]?.codeExpiresAt)
  })
})
