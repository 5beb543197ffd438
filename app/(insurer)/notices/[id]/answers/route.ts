import { takeNoticeAnswers } from '@/app/notice-answers'
import { filers } from '@/app/require-viewer'
import { handler } from '@/lib/handler'
import { saveNotice } from '@/lib/usecases/save-notice'

/** The form of a notice while it is being filled in, and its page of two versions. */
export const POST = handler({
  role: filers,
  audit: 'notice.save',
  run({ request, params, viewer, act }) {
    const id = params.id ?? ''
    const place = { path: `/notices/${id}`, edit: `/notices/${id}/edit` }
    return takeNoticeAnswers(request, act, place, (sent) => saveNotice(act, viewer, { id, ...sent }))
  },
})
