import { termsVersion } from '@/lib/adapters/content'
import type { Tx } from '@/lib/adapters/db'

/** The texts a person agrees to, and the page that holds each. */
const pages = { 'portal-terms': 'terms', 'privacy-policy': 'privacy', 'usage-terms': 'usage-terms' } as const

/** Each consent keeps the version of the text, the person and the time (R-REG-1, R-APP-1). */
export async function recordConsent(
  tx: Tx,
  now: Date,
  accountId: string,
  documents: readonly (keyof typeof pages)[],
  applicationId?: string,
): Promise<void> {
  const agreed = documents.map(async (document) => ({
    accountId,
    document,
    version: await termsVersion(pages[document]),
    at: now,
    applicationId,
  }))
  await tx.consent.createMany({ data: await Promise.all(agreed) })
}
