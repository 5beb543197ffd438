import { fileResponse } from '@/app/api/uploads/[id]/file-response'
import { staffRoles } from '@/lib/domain/account/role'
import { handler } from '@/lib/handler'
import { readScan } from '@/lib/usecases/read-scan'

/** Saves the paper that came by post; `?inline=1` shows it in the browser. */
export const GET = handler({
  role: staffRoles,
  audit: 'notice.read-scan',
  async run({ request, params, viewer, act }) {
    const scan = await readScan(act, viewer, params.id ?? '')
    return fileResponse(scan, new URL(request.url).searchParams.get('inline') === '1')
  },
})
