import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { DeviceRegistration } from '@/lib/domain/device/registration-schema'
import { publicKey } from './issued'

/** Per device of an application, what its settings document says beside the code of the facility. */
export async function issuedSettings(
  applicationId: string,
): Promise<Omit<DeviceRegistration, 'institutionCode'>[]> {
  const devices = await db.device.findMany({ where: { applicationId }, orderBy: { number: 'asc' } })
  return devices.map(({ number, codeEncrypted }) => ({
    id: number,
    activationCode: open(codeEncrypted ?? new Uint8Array(), `device:${number}`),
    publicKey,
  }))
}
