import type { Tx } from '@/lib/adapters/db'
import type { Answers } from '@/lib/domain/application/answers'
import type { FieldRequest } from '@/lib/domain/application/field-request'
import type { SentFile } from '@/lib/domain/application/sending'
import type { Upload } from '@/lib/generated/prisma/client'
import type { Act } from './transact'

type Sent = {
  id: string
  /** After the sending. */
  version: number
  /** Without the 口座番号 (R-VER-2). */
  answers: Answers
  uploads: readonly Upload[]
  /** The requests that it answers. */
  requests: FieldRequest[]
}

/** The application as it was sent, once and for all: what later versions are compared with (R-APP-9, R-CLK-3). */
export async function recordSending(tx: Tx, act: Act, sentById: string, sent: Sent): Promise<void> {
  await tx.applicationSending.create({
    data: {
      applicationId: sent.id,
      version: sent.version,
      at: act.now,
      sentById,
      answers: sent.answers,
      files: sent.uploads.filter(({ state }) => state === 'CLEAN').map(sentFile),
      requests: sent.requests,
    },
  })
}

/** What a mail says of the files. */
export function fileLines(uploads: readonly Upload[]): string {
  const sent = uploads.filter(({ state }) => state === 'CLEAN')
  return sent.map((file) => `${file.fileName}（SHA-256 ${file.sha256}）`).join('\n') || 'なし'
}

function sentFile({ id, field, fileName, size, sha256, scanResult }: Upload): SentFile {
  return { id, field, fileName, size: Number(size), sha256, scanResult }
}
