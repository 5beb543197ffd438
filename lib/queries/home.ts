import { db } from '@/lib/adapters/db'
import type { Viewer, ViewerFacility } from '@/lib/adapters/session'
import type { HomeFacts } from '@/lib/domain/application/home-steps'
import { onlineCheckWaiting } from '@/lib/domain/list/online-check-words'
import { listOnlineCheckQuestions } from './online-check'

export type HomeCase = { facility: ViewerFacility; facts: HomeFacts }

/** What マイページ says about each facility of the viewer; an insurer's rows of the master are one case (D-1). */
export async function readHome(viewer: Viewer): Promise<HomeCase[]> {
  const groups = groupsOf(viewer.facilities)
  return Promise.all(groups.map((group) => readCase(viewer, group)))
}

type Group = { facility: ViewerFacility; ids: number[] }

function groupsOf(facilities: readonly ViewerFacility[]): Group[] {
  const insurers = facilities.filter(({ kind }) => kind === 'INSURER')
  const [insurer] = insurers
  const institutions = facilities
    .filter(({ kind }) => kind !== 'INSURER')
    .map((facility) => ({ facility, ids: [facility.id] }))
  return insurer ? [{ facility: insurer, ids: insurers.map(({ id }) => id) }, ...institutions] : institutions
}

async function readCase(viewer: Viewer, { facility, ids }: Group): Promise<HomeCase> {
  const organisationId = viewer.organisation?.id ?? -1
  const facilityId = { in: ids }
  const isInsurer = facility.kind === 'INSURER'
  const [applications, devices, rows, notice] = await Promise.all([
    db.application.findMany({
      where: { organisationId, facilityId },
      select: { id: true, status: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 50,
    }),
    db.device.groupBy({ by: ['status'], where: { facilityId }, _count: true }),
    db.facility.findMany({
      where: { id: facilityId },
      select: { operationCheckedAt: true, operatesFrom: true },
    }),
    isInsurer
      ? db.notice.findFirst({
          where: { insurerId: facilityId, kind: 'INTRODUCTION' },
          select: { id: true, status: true },
          orderBy: { createdAt: 'desc' },
        })
      : undefined,
  ])
  const count = (status: string) => devices.find((row) => row.status === status)?._count ?? 0
  const operatesFrom = rows.map((row) => row.operatesFrom).find((date) => date !== null)
  return {
    facility,
    facts: {
      facilityId: facility.id,
      notice,
      applications,
      devices: { active: count('ACTIVE'), issued: count('ISSUED') },
      operationChecked: rows.some((row) => row.operationCheckedAt !== null),
      operatesFrom: operatesFrom?.toISOString().slice(0, 10) ?? null,
    },
  }
}

export type Waiting = { href: string; words: string }

/** What waits for the viewer's answer: returned cases, unread messages, codes that run out (R-APP-12), ※9 of the list. */
export async function listWaiting(viewer: Viewer): Promise<Waiting[]> {
  const organisationId = viewer.organisation?.id ?? -1
  const filerOrganisationId = organisationId
  const status = 'SENT_BACK' as const
  const [asked, applications, notices, messages, expired] = await Promise.all([
    listOnlineCheckQuestions(viewer),
    db.application.findMany({ where: { organisationId, status }, select: { id: true, receiptNumber: true } }),
    db.notice.findMany({ where: { filerOrganisationId, status }, select: { id: true, receiptNumber: true } }),
    db.message.findMany({
      where: {
        fromStaff: true,
        readAt: null,
        OR: [{ application: { organisationId } }, { notice: { filerOrganisationId } }],
      },
      distinct: ['applicationId', 'noticeId'],
      select: {
        application: { select: { id: true, receiptNumber: true } },
        notice: { select: { id: true, receiptNumber: true } },
      },
      take: 20,
    }),
    db.device.count({
      where: {
        status: 'ISSUED',
        codeExpiresAt: { lte: viewer.now },
        application: { organisationId, status: 'ISSUED' },
      },
    }),
  ])
  return [
    ...applications.map(({ id, receiptNumber }) => ({
      href: `/applications/${id}`,
      words: `受付番号 ${receiptNumber} の申請が差し戻されています。内容を直して再提出してください。`,
    })),
    ...notices.map(({ id, receiptNumber }) => ({
      href: `/notices/${id}`,
      words: `受付番号 ${receiptNumber} の届出が差し戻されています。内容を直して再提出してください。`,
    })),
    ...messages.flatMap(({ application, notice }) => unread(application, notice)),
    ...(expired > 0
      ? [{ href: '/devices', words: `アクティベーションコードの期限が切れた端末が${expired}台あります。` }]
      : []),
    ...asked.flatMap(({ name, number, question }) =>
      // Nobody has to stand in the list, so nobody is pressed to.
      question === 'MISSING'
        ? []
        : [{ href: `/lists/institutions/rows/${number}`, words: onlineCheckWaiting(question, name) }],
    ),
  ]
}

type Named = { id: string; receiptNumber: string | null } | null

function unread(application: Named, notice: Named): Waiting[] {
  const about = application ?? notice
  if (!about) return []
  const words = `受付番号 ${about.receiptNumber} に、支払基金からの新しいメッセージがあります。`
  return [{ href: `/${application ? 'applications' : 'notices'}/${about.id}`, words }]
}

/** One facility of the viewer with what its 運用開始 depends on; null is "not yours". */
export async function findOwnOperation(viewer: Viewer, typed: string | undefined) {
  const own = viewer.facilities.find(({ id }) => String(id) === typed) ?? viewer.facilities[0]
  if (!own || (typed !== undefined && String(own.id) !== typed)) return null
  const facility = await db.facility.findUniqueOrThrow({
    where: { id: own.id },
    select: { id: true, name: true, operationCheckedAt: true, operatesFrom: true },
  })
  const active = await db.device.count({ where: { facilityId: own.id, status: 'ACTIVE' } })
  return { ...facility, active }
}
