import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { jstDate, startOfDay } from '@/lib/domain/date/jst'
import type { Prisma } from '@/lib/generated/prisma/client'
import { newId } from './new-id'
import { type NightlyJob, nightlyJobs } from './nightly-jobs'
import { system } from './transact'

const hour = 3_600_000

/** 02:00 JST of this night, or of the last one. */
export function lastNight(now: Date): Date {
  return new Date(startOfDay(jstDate(new Date(now.getTime() - 2 * hour))).getTime() + 2 * hour)
}

/**
 * Every job that has not been done since 02:00. One that fails is written down and tried the next night; one whose
 * worker was killed is begun anew. A new portal's first night is the one after its start. The caller holds the
 * schedule's lock.
 */
export async function runNightlyJobs(now: Date, jobs: readonly NightlyJob[] = nightlyJobs): Promise<void> {
  if (!(await hasSeenNight(now))) return
  const done = await db.jobRun.findMany({
    where: { dryRun: false, finishedAt: { not: null }, startedAt: { gte: lastNight(now), lte: now } },
    select: { name: true },
  })
  const names = new Set(done.map(({ name }) => name))
  for (const job of jobs) if (!names.has(job.name)) await runNightlyJob(job, now)
}

/** The start of the portal is the first row; the demo's clock may be set back before it. */
async function hasSeenNight(now: Date): Promise<boolean> {
  const first = await db.jobRun.findFirst({ orderBy: { startedAt: 'asc' }, select: { startedAt: true } })
  if (first) return first.startedAt < lastNight(now)
  await db.jobRun.create({ data: { id: newId(), name: 'start', startedAt: now, finishedAt: now } })
  return false
}

/** One job with its row in job_run: what it did, or would have done, or why it failed. */
export async function runNightlyJob(
  { name, run }: NightlyJob,
  now: Date,
  dryRun = false,
): Promise<Prisma.InputJsonObject | undefined> {
  const id = newId()
  await db.jobRun.create({ data: { id, name, startedAt: now, dryRun } })
  try {
    const report = await run({ name: 'job.run', actor: system, now }, { dryRun })
    await db.jobRun.update({ where: { id }, data: { finishedAt: now, report } })
    return report
  } catch (error) {
    const number = logFailure(error, `job ${name}`)
    await db.jobRun.update({ where: { id }, data: { finishedAt: now, error: number } })
    return undefined
  }
}
