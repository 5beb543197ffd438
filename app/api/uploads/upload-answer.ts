import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import type { UploadOutcome } from '@/lib/usecases/store-upload'

/** What the upload field of a page is told. */
export function uploadAnswer({ refusal, ...upload }: UploadOutcome): Response {
  return Response.json(
    { upload: { ...upload, refusalMessage: refusal && uploadRefusals[refusal] } },
    { status: upload.state === 'CLEAN' ? 201 : 422, headers: { 'cache-control': 'no-store' } },
  )
}
