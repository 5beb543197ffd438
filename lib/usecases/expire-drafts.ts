import { db } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { addDays, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { isRefusal } from '@/lib/domain/refusal'
import { readKeptFor } from '@/lib/queries/kept-for'
import { changeApplicationStatus } from './change-application-status'
import { tellOfApplication } from './tell-of-application'
import { type Act, system, transact } from './transact'

/** Nightly job (D-6): drafts nobody has touched for so long (90 days, a setting) lose their content; their people are told. */
export async function expireDrafts(act: Act, { dryRun }: { dryRun: boolean }): Promise<{ drafts: number }> {
  const { drafts: days } = await readKeptFor()
  const before = startOfDay(addDays(jstDate(act.now), -days))
  const due = await db.application.findMany({
    where: { status: 'DRAFT', changedAt: { lt: before } },
    select: { id: true },
    orderBy: { changedAt: 'asc' },
  })
  if (dryRun) return { drafts: due.length }
  let drafts = 0
  for (const { id } of due) drafts += await expireDraft(act, id, before)
  return { drafts }
}

/** 0 where the person came back in the meantime. The bytes go after the commit. */
export async function expireDraft(act: Act, id: string, before: Date): Promise<number> {
  const deed: Act = { ...act, name: 'application.expire', actor: system }
  try {
    const keys = await transact(deed, async (tx) => {
      await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`
      const found = await tx.application.findUniqueOrThrow({ where: { id }, include: { uploads: true } })
      const subject = { type: 'application', id, version: found.version }
      if (found.changedAt >= before) return { subject, detail: { again: true }, result: null }
      const together = { answers: {}, matched: false, citedNoticeId: null }
      const { version } = await changeApplicationStatus(tx, deed, found, 'expire', { together })
      await tx.upload.updateMany({
        where: { applicationId: id, removedAt: null },
        data: { removedAt: act.now, fileName: '' },
      })
      await tellOfApplication(tx, act.now, found, { template: 'application-expired' })
      return { subject: { ...subject, version }, result: found.uploads.map(({ storageKey }) => storageKey) }
    })
    if (!keys) return 0
    for (const key of keys) await store().remove(key)
    return 1
  } catch (error) {
    if (isRefusal(error)) return 0
    throw error
  }
}
