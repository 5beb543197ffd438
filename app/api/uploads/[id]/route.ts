import { applicants, uploaders } from '@/app/require-viewer'
import { staffRoles } from '@/lib/domain/account/role'
import { handler } from '@/lib/handler'
import { readUpload } from '@/lib/usecases/read-upload'
import { removeUpload } from '@/lib/usecases/remove-upload'
import { fileResponse } from './file-response'

/** Saves the file; `?inline=1` shows a PDF or PNG in the browser. */
export const GET = handler({
  role: [...applicants, ...staffRoles],
  audit: 'upload.read',
  async run({ request, params, viewer, act }) {
    const upload = await readUpload(act, viewer, params.id ?? '')
    return fileResponse(upload, new URL(request.url).searchParams.get('inline') === '1')
  },
})

export const DELETE = handler({
  role: uploaders,
  audit: 'upload.remove',
  async run({ params, viewer, act }) {
    await removeUpload(act, viewer, params.id ?? '')
    return new Response(null, { status: 204 })
  },
})
