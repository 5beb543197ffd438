import type { UploadOutcome } from '@/lib/domain/application/upload-outcome'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'

const statusOf = { RECEIVING: 200, CHECKING: 202, CLEAN: 201, REFUSED: 422 } as const

/** What the upload field of a page is told. */
export function uploadAnswer({ refusal, ...upload }: UploadOutcome, status?: number): Response {
  return Response.json(
    { upload: { ...upload, refusalMessage: refusal && uploadRefusals[refusal] } },
    { status: status ?? statusOf[upload.state], headers: { 'cache-control': 'no-store' } },
  )
}
