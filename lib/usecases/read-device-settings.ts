import { open } from '@/lib/adapters/crypto'
import type { Viewer } from '@/lib/adapters/session'
import type { DeviceStatus } from '@/lib/domain/device/status'
import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact } from './transact'

export type DeviceSettings = {
  facility: { name: string; kind: Viewer['facilities'][number]['kind']; institutionCode: string }
  issuedAt: Date
  codeExpiresAt: Date
  devices: {
    number: string
    status: DeviceStatus
    name: string | null
    /** Null once it was used: a used code is no use to anybody. */
    activationCode: string | null
  }[]
}

/**
 * マイナ資格確認アプリユーザ設定情報 of one application (R-APP-10, D-3). Every view is in the audit log; the caller
 * has had the password confirmed.
 */
export function readDeviceSettings(act: Act, viewer: Viewer, applicationId: string): Promise<DeviceSettings> {
  return transact(act, async (tx) => {
    const application = await tx.application.findFirst({
      where: { id: applicationId, organisationId: viewer.organisation?.id ?? -1, status: 'ISSUED' },
      include: { facility: true, devices: { orderBy: { number: 'asc' } } },
    })
    const first = application?.devices[0]
    if (!application || !first) throw new Refusal('NOT_FOUND')
    const { facility } = application
    const result: DeviceSettings = {
      facility: {
        name: facility.name,
        kind: facility.kind,
        institutionCode: formatInstitutionNumber(facility.kind, facility.prefecture, facility.code),
      },
      issuedAt: first.issuedAt,
      codeExpiresAt: first.codeExpiresAt,
      devices: application.devices.map(({ number, status, name, codeEncrypted, activatedAt }) => ({
        number,
        status,
        name,
        activationCode: codeEncrypted && !activatedAt ? open(codeEncrypted, `device:${number}`) : null,
      })),
    }
    return {
      subject: { type: 'application', id: applicationId },
      detail: { devices: result.devices.map(({ number }) => number) },
      result,
    }
  })
}
