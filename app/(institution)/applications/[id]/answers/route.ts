import { keepAnswers } from '@/app/(institution)/applications/[id]/kept-answers-cookie'
import { applicants } from '@/app/require-viewer'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import type { Viewer } from '@/lib/adapters/session'
import { conflictAnswer, savedAnswer } from '@/lib/autosave-response'
import { type Answers, answersOf } from '@/lib/domain/application/answers'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { citeNotice } from '@/lib/usecases/cite-notice'
import { removeUpload } from '@/lib/usecases/remove-upload'
import { saveAnswers } from '@/lib/usecases/save-answers'
import { storeUpload } from '@/lib/usecases/store-upload'
import type { Act } from '@/lib/usecases/transact'
import { verifyFacility } from '@/lib/usecases/verify-facility'
import { chosenAnswers } from './chosen-answers'
import { matchAnswer, nextPage, seeOther, wantsJson } from './responses'

type Sent = { id: string; form: FormData; answers: Answers; version: number | undefined; pressed: string }

/**
 * What the application form is sent to, with and without scripts: files are streamed into the store, the answers are
 * kept whatever they are, and the pressed button says where to go next. Open to everybody, because what was typed is
 * kept also for somebody whose sign-in has run out; nothing is stored for them but in a cookie of their own.
 */
export const POST = handler({
  role: 'public',
  audit: 'application.save',
  async run({ request, params, viewer, act }) {
    const id = params.id ?? ''
    if (!viewer) return keepForLater(request, id)
    if (!applicants.some((role) => role === viewer.role)) throw new Refusal('NOT_ALLOWED')
    const uploadAct = { ...act, name: 'upload.store' as const }
    const { fields: form } = await readMultipart(request, {
      onFile: (part) => storeUpload(uploadAct, viewer, { applicationId: id, ...part }),
    })
    const pressed = String(form.get('do') ?? 'save')
    const answers = pressed === 'choose' ? await chosenAnswers(id, form) : answersOf(form)
    const version = versionOf(form)
    const { outcome, ...saved } = await saveAnswers(act, viewer, id, answers, version)
    if (outcome === 'CONFLICT') {
      if (wantsJson(request)) return conflictAnswer('この申請')
      await keepAnswers(id, answers, version)
      return seeOther(`/applications/${id}/conflict`)
    }
    return carryOut(
      request,
      viewer,
      act,
      { id, form, answers, version: saved.version, pressed },
      saved.matched,
    )
  },
})

async function carryOut(request: Request, viewer: Viewer, act: Act, sent: Sent, matched: boolean) {
  const { id, answers, pressed, version = 0 } = sent
  if (pressed === 'autosave') return savedAnswer(version, act.now)
  if (pressed === 'verify') {
    const verifyAct = { ...act, name: 'application.verify' as const }
    const match = await verifyFacility(verifyAct, viewer, id, answers.accountNumber ?? '')
    const wrote = match.outcome === 'NO_MATCH' || (match.outcome === 'MATCHED' && !matched)
    return matchAnswer(request, id, match, wrote ? version + 1 : version)
  }
  const removed = /^remove:([0-9a-f-]{36})$/.exec(pressed)?.[1]
  if (removed) await removeUpload({ ...act, name: 'upload.remove' }, viewer, removed)
  const cited = /^(?:uncite|cite:([0-9a-f-]{36}))$/.exec(pressed)
  if (cited) await citeNotice({ ...act, name: 'application.cite' }, viewer, id, cited[1] ?? null)
  return seeOther(nextPage(id, pressed))
}

/** Nobody is signed in: what was typed waits in a sealed cookie for the sign-in (R-ALL-1). Files have to come again. */
async function keepForLater(request: Request, id: string): Promise<Response> {
  const { fields: form } = await readMultipart(request, { onFile: async () => null })
  if (wantsJson(request)) throw new Refusal('SESSION_ENDED')
  await keepAnswers(id, answersOf(form), versionOf(form))
  return seeOther(`/sign-in?to=${encodeURIComponent(`/applications/${id}/edit?kept=1`)}`)
}

function versionOf(form: FormData): number | undefined {
  const version = Number(form.get('version') || Number.NaN)
  return Number.isInteger(version) ? version : undefined
}
