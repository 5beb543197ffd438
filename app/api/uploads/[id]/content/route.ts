import { uploadAnswer } from '@/app/api/uploads/upload-answer'
import { uploaders } from '@/app/require-viewer'
import { rawBody } from '@/lib/adapters/raw-body'
import { handler } from '@/lib/handler'
import { receiveUpload } from '@/lib/usecases/receive-upload'

/**
 * The bytes of an announced file from `?offset=` to its end, as they are. What arrives before the line is cut stays,
 * and the next request goes on behind it.
 */
export const PUT = handler({
  role: uploaders,
  audit: 'upload.store',
  async run({ request, params, viewer, act }) {
    const offset = Number(new URL(request.url).searchParams.get('offset') ?? 0)
    const piece = { id: params.id ?? '', offset, body: rawBody(request) }
    return uploadAnswer(await receiveUpload(act, viewer, piece))
  },
})
