import { applicants } from '@/app/require-viewer'
import { bodyOf } from '@/lib/adapters/storage/incoming'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { handler, problem } from '@/lib/handler'
import { storeUpload } from '@/lib/usecases/store-upload'
import { uploadAnswer } from './upload-answer'

/**
 * One file as the raw body, its name in X-File-Name (percent-encoded), its place in the address:
 * `POST /api/uploads?application=<id>&field=notice`. A file that is refused has its row and its sentence (422).
 */
export const POST = handler({
  role: applicants,
  audit: 'upload.store',
  async run({ request, viewer, act }) {
    const { searchParams } = new URL(request.url)
    const fileName = decoded(request.headers.get('x-file-name') ?? '')
    if (!fileName) return problem(422, uploadRefusals.NONE_CHOSEN, 'NONE_CHOSEN')
    const upload = await storeUpload(act, viewer, {
      applicationId: searchParams.get('application') ?? '',
      field: searchParams.get('field') ?? '',
      fileName,
      body: bodyOf(request),
    })
    return uploadAnswer(upload)
  },
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
