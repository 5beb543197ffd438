import { applicants } from '@/app/require-viewer'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import { answersOf } from '@/lib/domain/application/answers'
import { handler } from '@/lib/handler'
import { removeUpload } from '@/lib/usecases/remove-upload'
import { saveAnswers } from '@/lib/usecases/save-answers'
import { storeUpload } from '@/lib/usecases/store-upload'

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
    await saveAnswers(act, viewer, id, answersOf(form.fields))
    const pressed = String(form.fields.get('do') ?? 'save')
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

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
