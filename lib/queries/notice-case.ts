import { cache } from 'react'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { UploadType } from '@/lib/domain/application/upload-rule'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { readRequests } from '@/lib/domain/notice/requests'
import { noticeWorkflow } from '@/lib/domain/notice/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Notice } from '@/lib/generated/prisma/client'

const earlierShown = 20

/** All that a clerk decides on (R-CLK-3); null for a draft, which is its filer's own business. */
export const findNoticeCase = cache(async (viewer: Viewer, id: string) => {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  if (!isUuid(id)) return null
  const found = await db.notice.findUnique({
    where: { id },
    include: {
      insurer: true,
      code: true,
      abolishedCode: true,
      events: { orderBy: { id: 'desc' } },
    },
  })
  if (!found?.receiptNumber || !found.runMonth || !found.arrivedAt) return null
  const { receiptNumber, runMonth, arrivedAt, answers, requests, scanType, ...rest } = found
  const [earlier, duplicates, codes, filer, nameOf, month] = await Promise.all([
    earlierNotices(found.insurerId, id),
    samePaper(found),
    db.insurerCode.findMany({ where: { insurerId: found.insurerId }, orderBy: { id: 'desc' } }),
    filerOf(found.filerOrganisationId),
    namesOf([...found.events.map(({ actorId }) => actorId), found.confirmedById, found.registeredById]),
    db.monthRun.findUnique({ where: { month: runMonth }, select: { status: true } }),
  ])
  return {
    ...{ ...rest, receiptNumber, runMonth, arrivedAt, earlier, duplicates, codes, filer },
    monthStatus: month?.status ?? ('OPEN' as const),
    scanType: scanType as UploadType | null,
    answers: answers as NoticeAnswers,
    requests: readRequests(requests),
    events: found.events.map((event) => ({ ...event, actorName: nameOf(event.actorId) })),
    confirmedBy: nameOf(found.confirmedById),
    registeredBy: nameOf(found.registeredById),
    ownStep: ownStep(viewer, found.events),
  }
})

export type NoticeCase = NonNullable<Awaited<ReturnType<typeof findNoticeCase>>>

/** What the insurer filed before and since, newest first. */
async function earlierNotices(insurerId: number, id: string) {
  const found = await db.notice.findMany({
    where: { insurerId, id: { not: id }, receiptNumber: { not: null } },
    orderBy: { createdAt: 'desc' },
    take: earlierShown + 1,
    select: { id: true, receiptNumber: true, kind: true, status: true, arrivedAt: true, runMonth: true },
  })
  return { rows: found.slice(0, earlierShown), more: found.length > earlierShown }
}

/** R-CLK-3: the very same paper entered once more, whomever it was entered for. An insurer has one notice under way. */
function samePaper({ id, scanSha256 }: Notice) {
  if (!scanSha256) return []
  return db.notice.findMany({
    where: { scanSha256, id: { not: id }, receiptNumber: { not: null } },
    orderBy: { createdAt: 'desc' },
    take: earlierShown,
    select: {
      ...{ id: true, receiptNumber: true, kind: true, status: true },
      insurer: { select: { name: true } },
    },
  })
}

async function filerOf(organisationId: number | null): Promise<string | null> {
  if (organisationId === null) return null
  const found = await db.organisation.findUnique({ where: { id: organisationId }, select: { name: true } })
  return found?.name ?? null
}

async function namesOf(ids: readonly (string | null)[]) {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const people = await db.account.findMany({
    where: { id: { in: known } },
    select: { id: true, lastName: true, firstName: true },
  })
  const names = new Map(people.map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName}`]))
  return (id: string | null) => (id === null ? null : (names.get(id) ?? null))
}

/** R-INS-7: what this person did on the notice that keeps them from registering it. */
function ownStep(viewer: Viewer, events: readonly { action: string; actorId: string | null }[]) {
  const keepsApart = noticeWorkflow.rows.find(({ action }) => action === 'register')?.notBy ?? []
  const own = events.filter(({ actorId }) => actorId === viewer.accountId)
  const step = own.find(({ action }) => (keepsApart as readonly string[]).includes(action))
  if (!step) return null
  return step.action === 'confirm' ? ('confirmed' as const) : ('entered' as const)
}
