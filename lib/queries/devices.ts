import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type CodeStanding, codeStanding } from '@/lib/domain/device/code-standing'
import type { DeviceStatus } from '@/lib/domain/device/status'

const underReview = ['SUBMITTED', 'RESUBMITTED', 'SENT_BACK', 'ON_HOLD', 'APPROVED'] as const

export type DeviceTotals = {
  facilityId: number
  facilityName: string
  /** What the fund approved, less what was ended (R-APP-3). */
  approved: number
  asked: number
  active: number
  issued: number
  stopped: number
}

/** The running total of each facility of the viewer's organisation that ever had or asked for devices. */
export async function readDeviceTotals(viewer: Viewer): Promise<DeviceTotals[]> {
  const organisationId = viewer.organisation?.id ?? -1
  return db.$queryRaw<DeviceTotals[]>`
    SELECT f.id AS "facilityId", f.name AS "facilityName",
           COALESCE(SUM(a.device_count) FILTER (WHERE a.status = 'ISSUED'), 0)::int AS approved,
           COALESCE(SUM(a.device_count) FILTER (WHERE a.status::text = ANY (${[...underReview]})), 0)::int AS asked,
           COALESCE(SUM(d.active), 0)::int AS active,
           COALESCE(SUM(d.issued), 0)::int AS issued,
           COALESCE(SUM(d.stopped), 0)::int AS stopped
      FROM application a
      JOIN facility f ON f.id = a.facility_id
      LEFT JOIN (SELECT application_id, COUNT(*) FILTER (WHERE status = 'ACTIVE') AS active,
                        COUNT(*) FILTER (WHERE status = 'ISSUED') AS issued,
                        COUNT(*) FILTER (WHERE status = 'STOPPED') AS stopped
                   FROM device GROUP BY application_id) d ON d.application_id = a.id
     WHERE a.organisation_id = ${organisationId} AND a.device_count IS NOT NULL
     GROUP BY f.id ORDER BY f.id`
}

export type OwnDeviceRow = {
  number: string
  facilityName: string
  name: string | null
  place: string | null
  status: DeviceStatus
  activatedAt: Date | null
  lastSeenAt: Date | null
  applicationId: string
  /** Whether its settings may be read: not after the end of the use. */
  standing: CodeStanding
}

/** 資格確認アカウント管理: one record per ID; those that are over come last (R-APP-12, R-DEV-3). */
export async function listOwnDevices(viewer: Viewer): Promise<OwnDeviceRow[]> {
  const rows = await db.device.findMany({
    where: { application: { organisationId: viewer.organisation?.id ?? -1 } },
    include: { facility: { select: { name: true } } },
    orderBy: [{ facilityId: 'asc' }, { status: 'asc' }, { number: 'asc' }],
    take: 1000,
  })
  return rows.map(({ facility, ...device }) => ({
    ...device,
    facilityName: facility.name,
    standing: codeStanding(device, viewer.now),
  }))
}

/** One device of the viewer's organisation; null is "not yours or not there". */
export async function findOwnDevice(viewer: Viewer, number: string) {
  const found = await db.device.findFirst({
    where: { number, application: { organisationId: viewer.organisation?.id ?? -1 } },
    omit: { codeEncrypted: true, codeHash: true, publicKey: true },
    include: {
      facility: { select: { id: true, name: true } },
      application: { select: { id: true, receiptNumber: true, status: true } },
      replacedBy: { select: { number: true } },
      replaces: { select: { number: true } },
    },
  })
  return found && { ...found, standing: codeStanding(found, viewer.now) }
}

export type OwnDevice = NonNullable<Awaited<ReturnType<typeof findOwnDevice>>>

/** What can be ended: the issued applications, each with the devices that would stop (R-APP-11). */
export async function listEndable(viewer: Viewer) {
  const rows = await db.application.findMany({
    where: { organisationId: viewer.organisation?.id ?? -1, status: 'ISSUED' },
    select: {
      id: true,
      version: true,
      receiptNumber: true,
      facility: { select: { id: true, name: true } },
      _count: { select: { devices: { where: { status: { in: ['ISSUED', 'ACTIVE'] } } } } },
    },
    orderBy: [{ facilityId: 'asc' }, { submittedAt: 'asc' }],
  })
  return rows.map(({ _count, ...row }) => ({ ...row, devices: _count.devices }))
}

export type Endable = Awaited<ReturnType<typeof listEndable>>[number]
