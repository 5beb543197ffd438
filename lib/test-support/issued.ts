import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { DeviceRegistration } from '@/lib/domain/device/registration-schema'
import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { approveApplication } from '@/lib/usecases/approve-application'
import { actOfViewer } from './applicant'
import { filedApplication, staffViewer } from './filed'

/** RFC 7517, appendix A.1: any public key will do. */
export const publicKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
} as const

/** An approved application and, per device, what its settings document says. */
export async function issuedDevices(wanted: Parameters<typeof filedApplication>[0] = {}) {
  const filed = await filedApplication({ deviceCount: 1, ...wanted })
  const act = actOfViewer(await staffViewer(), 'application.approve')
  await approveApplication(act, { id: filed.application.id, version: 1 })
  const { kind, prefecture, code } = filed.facility
  const institutionCode = formatInstitutionNumber(kind, prefecture, code)
  const devices = await db.device.findMany({
    where: { applicationId: filed.application.id },
    orderBy: { number: 'asc' },
  })
  const settings = devices.map(({ number, codeEncrypted }): DeviceRegistration => {
    const activationCode = open(codeEncrypted ?? new Uint8Array(), `device:${number}`)
    return { institutionCode, id: number, activationCode, publicKey }
  })
  const first = settings[0]
  if (!first) throw new Error('An approved application has a device')
  return { ...filed, settings, first }
}
