import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import { noticeCookie } from '@/lib/adapters/notice-cookie'
import { conflictAnswer, savedAnswer } from '@/lib/autosave-response'
import { type NoticeAnswers, noticeFieldNames } from '@/lib/domain/notice/fields'
import type { NoticeSaving } from '@/lib/usecases/save-notice'
import type { Act } from '@/lib/usecases/transact'

type Place = {
  /** The notice's own path. */
  path: string
  /** Its form. */
  edit: string
}

type Save = (sent: { version: number | undefined; typed: NoticeAnswers }) => Promise<NoticeSaving>

/** What a notice form sends while it is being filled in, and what its page of two versions sends (R-APP-6). */
export async function takeNoticeAnswers(
  request: Request,
  act: Act,
  { path, edit }: Place,
  save: Save,
): Promise<Response> {
  const { fields: form } = await readMultipart(request, { onFile: async () => null })
  const chosen = form.get('do') === 'choose'
  const version = Number(form.get('version') || Number.NaN)
  const saving = await save({
    version: Number.isInteger(version) ? version : undefined,
    typed: chosen ? await chosenAnswers(path, form) : wholeForm(form),
  })
  if (!chosen) {
    return saving.outcome === 'CONFLICT' ? conflictAnswer('この届出') : savedAnswer(saving.version, act.now)
  }
  if (saving.outcome === 'CONFLICT') return seeOther(await keepForChoice(path, saving))
  return seeOther(`${edit}?saved=1`)
}

/** A box that is not ticked is not sent at all, and still has to overwrite a tick. */
function wholeForm(form: FormData): NoticeAnswers {
  return { kindCheckup: '', kindGuidance: '', ...Object.fromEntries(form) }
}

/** The typed answers wait for the person's choice. @returns the page of the two versions. */
export async function keepForChoice(path: string, { differs }: NoticeSaving): Promise<string> {
  await noticeCookie(path).keep(differs)
  return `${path}/conflict`
}

/** Field by field what the person chose: their own answer, or the stored one, which then stays. */
async function chosenAnswers(path: string, form: FormData): Promise<NoticeAnswers> {
  const mine = (await noticeCookie(path).read()) ?? {}
  const chosen = noticeFieldNames.filter((field) => form.get(`choice-${field}`) === 'mine')
  return Object.fromEntries(chosen.map((field) => [field, mine[field] ?? '']))
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
