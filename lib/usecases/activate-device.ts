import { timingSafeEqual } from 'node:crypto'
import { hashActivationCode } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { countWrongTry, forgetWrongTries, mayTry } from '@/lib/adapters/wrong-tries'
import type { DeviceRegistration } from '@/lib/domain/device/registration-schema'
import type { DeviceStatus } from '@/lib/domain/device/status'
import { formatInstitutionNumber } from '@/lib/domain/facility/institution-number'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { changeDeviceStatus } from './change-device-status'
import { tellFacility } from './tell-facility'
import { type Act, transact } from './transact'

/** The app is told no more than this: `wrong` for every combination that is not right, whatever is wrong about it. */
export type Activation =
  | { outcome: 'activated'; deviceId: string }
  | { outcome: 'used' }
  | { outcome: 'wrong' }

/**
 * 機関コード + ID + アクティベーションコード activate one device, once (R-DEV-1, R-DEV-2). Tries for one ID are judged
 * one after another. No answer is a Refusal: a wrong try is a deed that has to be kept.
 */
export function activateDevice(act: Act, sent: DeviceRegistration): Promise<Activation> {
  return transact(act, async (tx) => {
    const mayLook = await mayTry(tx, 'device', sent.id, act.now)
    const device = await findDevice(tx, sent.id)
    // Judged although it may not count, so that the time tells nothing.
    const right = isRight(device, sent, act.now) && mayLook
    const result =
      right && device ? await activate(tx, act, device, sent) : await refuse(tx, act.now, sent.id, mayLook)
    return {
      name: result.outcome === 'activated' ? act.name : 'device.activate-failed',
      subject: { type: 'device', id: sent.id },
      detail: { outcome: mayLook ? result.outcome : 'throttled' },
      result,
    }
  })
}

type Found = {
  id: string
  status: DeviceStatus
  codeHash: Uint8Array
  codeExpiresAt: Date
  activatedAt: Date | null
  kind: FacilityKind
  prefecture: string
  code: string
}

async function findDevice(tx: Tx, number: string): Promise<Found | undefined> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT d.id, d.status::text AS status, d.code_hash AS "codeHash", d.code_expires_at AS "codeExpiresAt",
           d.activated_at AS "activatedAt", f.kind::text AS kind, f.prefecture, f.code
      FROM device d JOIN facility f ON f.id = d.facility_id
     WHERE d.number = ${number}`
  return rows[0]
}

const noHash = Buffer.alloc(32)

/** Every part is looked at, also when an earlier one is already wrong. */
function isRight(device: Found | undefined, sent: DeviceRegistration, now: Date): boolean {
  const hash = hashActivationCode(sent.id, sent.activationCode)
  const sameCode = timingSafeEqual(hash, device ? Buffer.from(device.codeHash) : noHash)
  if (!device) return false
  const institution = formatInstitutionNumber(device.kind, device.prefecture, device.code)
  const sameInstitution = institution === sent.institutionCode
  const everUsed = device.activatedAt !== null
  const usable = device.status === 'ISSUED' && now < device.codeExpiresAt
  return sameCode && sameInstitution && (everUsed || usable)
}

async function activate(tx: Tx, act: Act, device: Found, sent: DeviceRegistration): Promise<Activation> {
  await forgetWrongTries(tx, 'device', sent.id)
  if (device.activatedAt) return { outcome: 'used' }
  const together = {
    activatedAt: act.now,
    publicKey: sent.publicKey,
    name: sent.name,
    // A used code is shown to nobody any more (D-3); its hash stays, to tell used from wrong.
    codeEncrypted: null,
  }
  const changed = await changeDeviceStatus(tx, device, { action: 'activate', by: 'device', together })
  return changed ? { outcome: 'activated', deviceId: sent.id } : { outcome: 'used' }
}

async function refuse(tx: Tx, now: Date, id: string, counts: boolean): Promise<Activation> {
  const closedUntil = counts ? await countWrongTry(tx, 'device', id, now) : null
  if (closedUntil) await tellFacility(tx, now, id, closedUntil)
  return { outcome: 'wrong' }
}
