import type { Tx } from '@/lib/adapters/db'
import { type ConsentDocument, consentDocuments } from '@/lib/domain/account/consent-document'

/** Each consent keeps the version of the text, the person and the time (R-REG-1). */
export async function recordConsent(
  tx: Tx,
  now: Date,
  accountId: string,
  documents: readonly ConsentDocument[],
  applicationId?: string,
): Promise<void> {
  await tx.consent.createMany({
    data: documents.map((document) => ({
      accountId,
      document,
      version: consentDocuments[document].version,
      at: now,
      applicationId,
    })),
  })
}
