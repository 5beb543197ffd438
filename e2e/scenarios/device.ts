import { generateKeyPairSync } from 'node:crypto'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { deviceRegistrationSchema } from '@/lib/domain/device/registration-schema'
import type { DeviceStatus } from '@/lib/domain/device/status'
import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { activateDevice } from '@/lib/usecases/activate-device'
import { changeDeviceStatus } from '@/lib/usecases/change-device-status'

type Seen = { id: string; status: DeviceStatus }

/** What the settings document of an issued device says. */
export async function deviceSettings(number: string) {
  const { facility, codeEncrypted } = await db.device.findUniqueOrThrow({
    where: { number },
    include: { facility: true },
  })
  if (!codeEncrypted) throw new Error(`The code of ${number} was used`)
  return {
    institutionCode: formatInstitutionNumber(facility.kind, facility.prefecture, facility.code),
    id: number,
    activationCode: open(codeEncrypted, `device:${number}`),
  }
}

/** As the app does it, with a key of its own. */
export async function activate(number: string, name: string, now: Date): Promise<void> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const sent = { ...(await deviceSettings(number)), publicKey: publicKey.export({ format: 'jwk' }), name }
  const act = { name: 'device.activate' as const, actor: { accountId: null, role: 'public' as const }, now }
  const { outcome } = await activateDevice(act, deviceRegistrationSchema.parse(sent))
  if (outcome !== 'activated') throw new Error(`The device ${number} is ${outcome}`)
}

export async function stopDevice(device: Seen): Promise<void> {
  await changeDeviceStatus(db, device, { action: 'stop', by: 'institution' })
}

export async function replaceDevice(device: Seen): Promise<void> {
  await changeDeviceStatus(db, device, { action: 'replace', by: 'institution' })
}
