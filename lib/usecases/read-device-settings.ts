import { open } from '@/lib/adapters/crypto'
import type { Viewer } from '@/lib/adapters/session'
import { type CodeStanding, codeStanding } from '@/lib/domain/device/code-standing'
import type { DeviceStatus } from '@/lib/domain/device/status'
import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact } from './transact'

export type DeviceSettings = {
  facility: { name: string; kind: Viewer['facilities'][number]['kind']; institutionCode: string }
  issuedAt: Date
  /** The first of the codes to run out. */
  codeExpiresAt: Date
  devices: {
    number: string
    name: string | null
    codeExpiresAt: Date
    standing: CodeStanding
    /** Null unless somebody could use it. */
    activationCode: string | null
  }[]
}

type Found = {
  number: string
  status: DeviceStatus
  name: string | null
  codeEncrypted: Uint8Array | null
  codeExpiresAt: Date
}

/**
 * マイナ資格確認アプリユーザ設定情報 of one application, or of one of its devices (R-APP-10, R-APP-12, D-3). Every view
 * is in the audit log; the caller has had the password confirmed.
 */
export function readDeviceSettings(
  act: Act,
  viewer: Viewer,
  wanted: { applicationId: string; number?: string },
): Promise<DeviceSettings> {
  return transact(act, async (tx) => {
    const { applicationId, number } = wanted
    const application = await tx.application.findFirst({
      where: { id: applicationId, organisationId: viewer.organisation?.id ?? -1, status: 'ISSUED' },
      include: {
        // An insurer applies under its 保険者番号; its devices hang on the code that the run issued (D-1).
        devices: {
          where: number ? { number } : inUse,
          orderBy: { number: 'asc' },
          include: { facility: true },
        },
      },
    })
    const first = application?.devices[0]
    if (!application || !first) throw new Refusal('NOT_FOUND')
    const { devices } = application
    const { facility } = first
    const running = devices.filter((device) => codeStanding(device, act.now) === 'USABLE')
    const result: DeviceSettings = {
      facility: {
        name: facility.name,
        kind: facility.kind,
        institutionCode: formatInstitutionNumber(facility.kind, facility.prefecture, facility.code),
      },
      issuedAt: first.issuedAt,
      codeExpiresAt: earliest(running.length > 0 ? running : devices),
      devices: devices.map((device) => settingsOf(device, act.now)),
    }
    const shown = devices.map((device) => device.number)
    return { subject: { type: 'application', id: applicationId }, detail: { devices: shown }, result }
  })
}

/** Those that were stopped or replaced are of no use on the paper. */
const inUse = { status: { in: ['ISSUED', 'ACTIVE'] } } as const satisfies { status: { in: DeviceStatus[] } }

function earliest(devices: Found[]): Date {
  return new Date(Math.min(...devices.map(({ codeExpiresAt }) => codeExpiresAt.getTime())))
}

function settingsOf(device: Found, now: Date): DeviceSettings['devices'][number] {
  const { number, name, codeExpiresAt, codeEncrypted } = device
  const standing = codeStanding(device, now)
  const usable = standing === 'USABLE' && codeEncrypted
  return {
    number,
    name,
    codeExpiresAt,
    standing,
    activationCode: usable ? open(codeEncrypted, `device:${number}`) : null,
  }
}
