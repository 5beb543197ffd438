import { type RetentionJob, retentionJobNames } from '@/lib/domain/retention/report-words'
import type { Prisma } from '@/lib/generated/prisma/client'
import { nightlyJobs } from './nightly-jobs'
import { runNightlyJob } from './run-nightly-jobs'
import { system } from './transact'

export type RetentionLine = { job: RetentionJob; report: Prisma.InputJsonObject | undefined }

const jobs = retentionJobNames.flatMap((name) => nightlyJobs.filter((job) => job.name === name))

/** All that the night deletes (D-6), now, each with its row among the job runs; a report that is missing failed. */
export async function runRetention(now: Date, dryRun: boolean): Promise<RetentionLine[]> {
  const lines: RetentionLine[] = []
  for (const job of jobs) {
    lines.push({ job: job.name as RetentionJob, report: await runNightlyJob(job, now, dryRun) })
  }
  return lines
}

/** What the coming night would delete; leaves no row. */
export async function previewRetention(now: Date): Promise<RetentionLine[]> {
  const act = { name: 'job.run' as const, actor: system, now }
  const looked = jobs.map(async ({ name, run }) => ({
    job: name as RetentionJob,
    report: await run(act, { dryRun: true }),
  }))
  return await Promise.all(looked)
}
