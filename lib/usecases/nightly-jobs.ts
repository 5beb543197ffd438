import type { Prisma } from '@/lib/generated/prisma/client'
import { clearDesk } from './clear-desk'
import { discardStalePreviews } from './discard-stale-previews'
import { dropAudit } from './drop-audit'
import { endExpiredInvitations } from './end-expired-invitations'
import { eraseApplications } from './erase-applications'
import { eraseNotices } from './erase-notices'
import { expireAttachments } from './expire-attachments'
import { expireBulkFilings } from './expire-bulk-filings'
import { expireDrafts } from './expire-drafts'
import { expireListFiles } from './expire-list-files'
import { expireNoticeDrafts } from './expire-notice-drafts'
import { handBackAgain } from './hand-back-again'
import { measureWaiting } from './measure-waiting'
import { reconcileRuns } from './reconcile-runs'
import { removeNeverActivated } from './remove-never-activated'
import { resumeHeldApplications } from './resume-held-applications'
import { sendDailyDigest } from './send-daily-digest'
import type { Act } from './transact'

/** What is done every night. `run` reports what it did, or with `dryRun` what it would do. */
export type NightlyJob = {
  name: string
  run: (act: Act, options: { dryRun: boolean }) => Promise<Prisma.InputJsonObject>
}

/** In this order, each once a night (run-nightly-jobs.ts). Safe to run again: a job that was killed begins anew. */
export const nightlyJobs: readonly NightlyJob[] = [
  { name: 'hand-back-again', run: handBackAgain },
  { name: 'resume-held-applications', run: resumeHeldApplications },
  { name: 'expire-drafts', run: expireDrafts },
  { name: 'expire-notice-drafts', run: expireNoticeDrafts },
  { name: 'expire-attachments', run: expireAttachments },
  { name: 'expire-bulk-filings', run: expireBulkFilings },
  { name: 'expire-list-files', run: expireListFiles },
  { name: 'remove-never-activated', run: removeNeverActivated },
  { name: 'end-expired-invitations', run: endExpiredInvitations },
  { name: 'discard-stale-previews', run: discardStalePreviews },
  { name: 'clear-desk', run: clearDesk },
  { name: 'erase-applications', run: eraseApplications },
  { name: 'erase-notices', run: eraseNotices },
  { name: 'drop-audit', run: dropAudit },
  { name: 'reconcile', run: reconcileRuns },
  // Last, so that it tells how the other jobs left the desk.
  { name: 'daily-digest', run: sendDailyDigest },
  { name: 'measure-waiting', run: measureWaiting },
]
