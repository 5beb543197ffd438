import { fileResponse } from '@/app/api/uploads/[id]/file-response'
import { staffRoles } from '@/lib/domain/account/role'
import { handler } from '@/lib/handler'
import { readRescueDocument } from '@/lib/usecases/read-rescue-document'

/** Saves the document; `?inline=1` shows a PDF or PNG in the browser. */
export const GET = handler({
  role: staffRoles,
  audit: 'rescue.read',
  async run({ request, params, viewer, act }) {
    const document = await readRescueDocument(act, viewer, params.id ?? '')
    return fileResponse(document, new URL(request.url).searchParams.get('inline') === '1')
  },
})
