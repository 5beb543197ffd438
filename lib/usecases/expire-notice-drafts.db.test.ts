import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { clearDesk } from './clear-desk'
import { expireNoticeDrafts } from './expire-notice-drafts'
import { newId } from './new-id'
import { type Act, system } from './transact'

beforeEach(() => testDatabase().reset())

const night = (days: number): Act => ({
  ...{ name: 'job.run', actor: system },
  now: new Date(noon.getTime() + days * 86_400_000),
})
const really = { dryRun: false }

describe('D-6 drafts of notices', () => {
  it('go 90 days after the last change, not a day earlier; what was filed stays', async () => {
    const { insurerId, createdById } = (await filedNotice()).notice
    const id = newId()
    await db.notice.create({
      data: {
        ...{ id, kind: 'INTRODUCTION', status: 'DRAFT', insurerId, createdById, answers: { name: '見本' } },
        ...{ createdAt: noon, changedAt: noon },
        events: { create: { at: noon, action: 'start', toStatus: 'DRAFT', actorRole: 'insurer' } },
      },
    })
    expect(await expireNoticeDrafts(night(90), really)).toEqual({ notices: 0 })
    expect(await expireNoticeDrafts(night(91), { dryRun: true })).toEqual({ notices: 1 })
    expect(await db.notice.count()).toBe(2)
    expect(await expireNoticeDrafts(night(91), really)).toEqual({ notices: 1 })
    expect(await db.notice.findMany({ where: { status: 'DRAFT' } })).toEqual([])
    expect(await db.notice.count()).toBe(1)
    const entry = await db.auditEntry.findFirst({ where: { name: 'notice.expire-draft' } })
    expect(entry).toMatchObject({ subjectId: id, detail: { kind: 'INTRODUCTION', insurerId } })
  })
})

describe('R-CLK-10 what was searched for', () => {
  it('is forgotten after 30 days, unless a saved filter leads by it; batches too', async () => {
    const accountId = (await filedNotice()).notice.createdById
    const [used, idle] = [newId(), newId()]
    for (const id of [used, idle])
      await db.savedSearch.create({ data: { id, accountId, text: '田中', createdAt: noon } })
    await db.savedFilter.create({
      data: { accountId, name: '田中さん', address: `/staff/queue/review?q=${used}`, createdAt: noon },
    })
    await db.reviewBatch.create({
      data: { accountId, action: 'approve', address: '/staff/queue/review', createdAt: noon },
    })
    expect(await clearDesk(night(30), really)).toEqual({ searches: 0, batches: 0 })
    expect(await clearDesk(night(31), { dryRun: true })).toEqual({ searches: 1, batches: 1 })
    expect(await clearDesk(night(31), really)).toEqual({ searches: 1, batches: 1 })
    expect((await db.savedSearch.findMany()).map(({ id }) => id)).toEqual([used])
    expect(await db.reviewBatch.count()).toBe(0)
  })
})
