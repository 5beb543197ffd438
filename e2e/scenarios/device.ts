import { generateKeyPairSync } from 'node:crypto'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import { deviceRegistrationSchema } from '@/lib/domain/device/registration-schema'
import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { activateDevice } from '@/lib/usecases/activate-device'
import { renameDevice } from '@/lib/usecases/rename-device'
import { replaceDevice } from '@/lib/usecases/replace-device'
import { stopDevice } from '@/lib/usecases/stop-device'
import type { Act } from '@/lib/usecases/transact'

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

/** By the people of the facility, as on their screens. */
export async function stop(viewer: Viewer, number: string, reason: string, now: Date): Promise<void> {
  await stopDevice(actOf('device.stop', viewer, now), viewer, { number, reason })
}

export async function replace(viewer: Viewer, number: string, now: Date): Promise<void> {
  await replaceDevice(actOf('device.replace', viewer, now), viewer, number)
}

export async function place(viewer: Viewer, number: string, where: string, now: Date): Promise<void> {
  const { name } = await db.device.findUniqueOrThrow({ where: { number } })
  await renameDevice(actOf('device.rename', viewer, now), viewer, { number, name, place: where })
}

function actOf(name: AuditName, viewer: Viewer, now: Date): Act {
  return { name, actor: { accountId: viewer.accountId, role: viewer.role }, now }
}
