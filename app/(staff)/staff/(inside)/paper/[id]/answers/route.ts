import { takeNoticeAnswers } from '@/app/notice-answers'
import { handler } from '@/lib/handler'
import { savePaper } from '@/lib/usecases/save-paper'

/** What a clerk types from a paper, while it is being typed, and the page of two versions. */
export const POST = handler({
  role: ['clerk'],
  audit: 'notice.save-paper',
  run({ request, params, act }) {
    const id = params.id ?? ''
    const path = `/staff/paper/${id}`
    return takeNoticeAnswers(request, act, { path, edit: path }, (sent) => savePaper(act, { id, ...sent }))
  },
})
