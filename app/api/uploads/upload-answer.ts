import { scanSentence } from '@/lib/domain/application/scan-result'
import type { UploadOutcome } from '@/lib/domain/application/upload-outcome'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'

const statusOf = { RECEIVING: 200, CHECKING: 202, CLEAN: 201, REFUSED: 422 } as const

/** What the upload field of a page is told. */
export function uploadAnswer({ refusal, ...upload }: UploadOutcome, status?: number): Response {
  const refusalMessage = refusal && uploadRefusals[refusal]
  const scanned = upload.state === 'CLEAN' ? scanSentence(upload.scanResult) : undefined
  return Response.json(
    { upload: { ...upload, refusalMessage, scanned } },
    { status: status ?? statusOf[upload.state], headers: { 'cache-control': 'no-store' } },
  )
}
