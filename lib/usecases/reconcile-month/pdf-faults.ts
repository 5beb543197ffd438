import { createHash } from 'node:crypto'
import { db } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { NotStored } from '@/lib/adapters/storage/store'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { Difference } from '@/lib/usecases/reconcile-month'

const atOnce = 8

/** Every notice that was handed back has its PDF in the store, byte for byte (R-INS-9), for as long as it is kept (D-6). */
export async function pdfFaults(month: RunMonth): Promise<Difference[]> {
  const notices = await db.notice.findMany({
    where: { runMonth: month, status: { in: ['HANDED_BACK', 'PUBLISHED', 'EFFECTIVE'] }, erasedAt: null },
    select: { receiptNumber: true, pdfKey: true, pdfSha256: true },
    orderBy: { receiptNumber: 'asc' },
  })
  const found: Difference[] = []
  for (let at = 0; at < notices.length; at += atOnce) {
    const faults = await Promise.all(
      notices.slice(at, at + atOnce).map(async ({ receiptNumber, pdfKey, pdfSha256 }) => {
        const message = await faultOf(pdfKey, pdfSha256)
        return message ? [{ what: 'pdf', subject: receiptNumber ?? '', message }] : []
      }),
    )
    found.push(...faults.flat())
  }
  return found
}

async function faultOf(key: string | null, sha256: string | null): Promise<string | undefined> {
  if (!key || !sha256) return '返還済みの届出に、PDFの記録がありません。'
  try {
    const hash = createHash('sha256')
    for await (const bytes of await store().get(key)) hash.update(bytes)
    return hash.digest('hex') === sha256 ? undefined : '保管しているPDFが、返還したときの内容と異なります。'
  } catch (error) {
    if (error instanceof NotStored) return '返還した届出のPDFが保管場所にありません。'
    throw error
  }
}
