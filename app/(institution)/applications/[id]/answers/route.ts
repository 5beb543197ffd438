import { applicants } from '@/app/require-viewer'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import type { AccountMatch } from '@/lib/domain/application/account-match'
import { answersOf } from '@/lib/domain/application/answers'
import { handler } from '@/lib/handler'
import { removeUpload } from '@/lib/usecases/remove-upload'
import { saveAnswers } from '@/lib/usecases/save-answers'
import { storeUpload } from '@/lib/usecases/store-upload'
import { verifyFacility } from '@/lib/usecases/verify-facility'

/**
 * What the application form is sent to, with and without scripts: files are streamed into the store, the answers are
 * kept whatever they are, and the pressed button says where to go next.
 */
export const POST = handler({
  role: applicants,
  audit: 'application.save',
  async run({ request, params, viewer, act }) {
    const id = params.id ?? ''
    const uploadAct = { ...act, name: 'upload.store' as const }
    const form = await readMultipart(request, {
      onFile: (part) => storeUpload(uploadAct, viewer, { applicationId: id, ...part }),
    })
    const answers = answersOf(form.fields)
    await saveAnswers(act, viewer, id, answers)
    const pressed = String(form.fields.get('do') ?? 'save')
    if (pressed === 'verify') {
      const verifyAct = { ...act, name: 'application.verify' as const }
      return matchAnswer(
        request,
        id,
        await verifyFacility(verifyAct, viewer, id, answers.accountNumber ?? ''),
      )
    }
    const removed = /^remove:([0-9a-f-]{36})$/.exec(pressed)?.[1]
    if (removed) await removeUpload({ ...act, name: 'upload.remove' }, viewer, removed)
    return seeOther(nextPage(id, pressed))
  },
})

function nextPage(id: string, pressed: string): string {
  const edit = `/applications/${id}/edit`
  if (pressed === 'send') return `/applications/${id}/check`
  const field = /^goto:(\w+)$/.exec(pressed)?.[1]
  if (field) return `${edit}#${field}`
  return pressed === 'save' ? `${edit}?saved=1` : `${edit}#notice`
}

/** At once: in place where scripts asked, with the page otherwise. */
function matchAnswer(request: Request, id: string, match: AccountMatch): Response {
  if (request.headers.get('accept')?.includes('application/json'))
    return Response.json(match, { headers: { 'cache-control': 'no-store' } })
  const edit = `/applications/${id}/edit`
  return seeOther(
    match.outcome === 'MATCHED' ? `${edit}#accountNumber` : `${edit}?verify=${match.outcome.toLowerCase()}`,
  )
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
