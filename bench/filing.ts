import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { parseInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { makeApplicant } from '@/lib/test-support/applicant'
import { rightAnswers } from '@/lib/test-support/filed-notice'
import { measureCrowd, type Sender } from './crowd'
import { portalServer } from './servers'
import type { BenchRow } from './table'
import { signIn } from './world'

const CROWD = 100
/** Ten seconds of it lie after the cutoff. */
const LATE_SECONDS = 10
const CUTOFF = new Date('2026-11-21T00:00:00+09:00')

/** R-INS-5 under load: a hundred insurers file in the last minutes of the 20th; every arrival is in the right run. */
export async function measureFiling(seconds: number): Promise<BenchRow[]> {
  const { url } = await portalServer()
  const senders = await Promise.all(Array.from({ length: CROWD }, (_, at) => makeSender(url, at)))
  const start = new Date(CUTOFF.getTime() - (seconds - LATE_SECONDS) * 1000)
  const milliseconds = start.getTime() - Date.now()
  await db.clockOffset.create({ data: { id: 1, milliseconds } })
  try {
    const rows = await measureCrowd('Notices before the cutoff', senders, seconds)
    await refuseWrongRuns()
    return rows
  } finally {
    await db.clockOffset.deleteMany()
  }
}

/** Both sides of midnight must be there, or nothing was proved. */
async function refuseWrongRuns(): Promise<void> {
  const notices = await db.notice.findMany({ where: { receiptNumber: { not: null } } })
  const runs = notices.map(({ arrivedAt, runMonth }) => {
    const right = arrivedAt && arrivedAt < CUTOFF ? '2026-11' : '2026-12'
    if (runMonth !== right)
      throw new Error(`What arrived at ${arrivedAt?.toISOString()} is in run ${runMonth}`)
    return right
  })
  if (new Set(runs).size < 2) throw new Error('Nothing arrived on one side of the cutoff')
}

async function makeSender(url: string, at: number): Promise<Sender> {
  const number = insurerNumber(at)
  const viewer = await makeApplicant({ kind: 'INSURER', code: number, name: '混雑健康保険組合' })
  let id = ''
  return {
    cookie: await signIn(viewer.accountId, viewer.organisation?.id ?? null),
    next: async () => {
      id = await makeFilledDraft(viewer, number)
      return `${url}/notices/${id}/check`
    },
    sent: async (to) => {
      const { status } = await db.notice.findUniqueOrThrow({ where: { id } })
      if (status !== 'RECEIVED' || !to.endsWith(`/notices/${id}/done`))
        throw new Error(`${id} is ${status} and led to ${to}`)
      // Out of the way of the next: an insurer has one notice under way.
      await db.notice.update({ where: { id }, data: { status: 'WITHDRAWN' } })
    },
  }
}

async function makeFilledDraft(
  { accountId, facilities, organisation }: Viewer,
  number: string,
): Promise<string> {
  const now = new Date()
  const { id } = await db.notice.create({
    data: {
      kind: 'INTRODUCTION',
      status: 'DRAFT',
      insurerId: facilities[0]?.id ?? 0,
      filerOrganisationId: organisation?.id,
      answers: rightAnswers(number),
      createdById: accountId,
      createdAt: now,
      changedAt: now,
    },
  })
  return id
}

function insurerNumber(at: number): string {
  for (let digit = 0; digit < 10; digit++) {
    const number = `0613${String(at).padStart(3, '0')}${digit}`
    if (parseInsurerNumber(number)) return number
  }
  throw new Error('No check digit fits')
}
