import { uploaders } from '@/app/require-viewer'
import { uploadOutcome } from '@/lib/domain/application/upload-outcome'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { handler, problem } from '@/lib/handler'
import { beginUpload } from '@/lib/usecases/begin-upload'
import { uploadAnswer } from './upload-answer'

/**
 * Announces a file, before any of it is sent: `POST /api/uploads?application=<id>&field=notice` with its name
 * (percent-encoded), size and SHA-256 in headers. The answer says from where to send it, which is not the beginning
 * when this very file broke off before. A file that is refused has its row and its sentence (422).
 */
export const POST = handler({
  role: uploaders,
  audit: 'upload.store',
  async run({ request: { url, headers }, viewer, act }) {
    const { searchParams } = new URL(url)
    const fileName = decoded(headers.get('x-file-name') ?? '')
    if (!fileName) return problem(422, uploadRefusals.NONE_CHOSEN, 'NONE_CHOSEN')
    const size = headers.get('x-file-size') ?? ''
    const sha256 = headers.get('x-file-sha256') ?? ''
    if (!/^\d{1,15}$/.test(size) || !/^[0-9a-f]{64}$/.test(sha256)) {
      return problem(400, uploadRefusals.FAILED, 'FAILED')
    }
    const upload = await beginUpload(act, viewer, {
      applicationId: searchParams.get('application') ?? '',
      field: searchParams.get('field') ?? '',
      fileName,
      announced: { size: Number(size), sha256 },
    })
    return uploadAnswer(uploadOutcome(upload))
  },
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
