import { keepMessageForLater, postMessage } from '@/app/post-message'
import { applicants } from '@/app/require-viewer'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'

/** Open to everybody, so that what was written is kept for a sign-in that has run out. */
export const POST = handler({
  role: 'public',
  audit: 'application.message',
  async run({ request, params, viewer, act }) {
    const id = params.id ?? ''
    const page = `/applications/${id}`
    if (!viewer) return keepMessageForLater(request, page, '/sign-in')
    if (!applicants.some((role) => role === viewer.role)) throw new Refusal('NOT_ALLOWED')
    return postMessage({ request, id, viewer, act, page })
  },
})
