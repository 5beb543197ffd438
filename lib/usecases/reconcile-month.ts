import { db } from '@/lib/adapters/db'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { checks } from './reconcile-month/checks'
import { codeFaults } from './reconcile-month/code-faults'
import { pdfFaults } from './reconcile-month/pdf-faults'

/** One thing that does not agree: `subject` is a receipt number, a code or a counter. */
export type Difference = { what: string; subject: string; message: string }

/** Compares notices, codes, master, PDFs and mails of a run, and changes nothing (R-INS-8). */
export async function reconcileMonth(month: RunMonth): Promise<Difference[]> {
  const found: Difference[] = []
  for (const { what, message, sql } of checks) {
    const rows = await db.$queryRawUnsafe<{ subject: string }[]>(sql, month)
    found.push(...rows.map(({ subject }) => ({ what, subject, message })))
  }
  return [...found, ...(await codeFaults(month)), ...(await pdfFaults(month))]
}
