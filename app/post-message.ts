import { formCookie } from '@/lib/adapters/form-cookie'
import { readMultipart } from '@/lib/adapters/multipart/read-multipart'
import type { Viewer } from '@/lib/adapters/session'
import { listOfView, viewOfList } from '@/lib/domain/application/case-address'
import type { Problem } from '@/lib/domain/problem'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { writeFilter } from '@/lib/domain/search/list-filter'
import { removeUpload } from '@/lib/usecases/remove-upload'
import { sendMessage } from '@/lib/usecases/send-message'
import { storeUpload } from '@/lib/usecases/store-upload'
import type { Act } from '@/lib/usecases/transact'

type Posted = { request: Request; id: string; viewer: Viewer; act: Act; page: string }

const cookie = (page: string) => formCookie('message', page)

/** The form of a message, from either side, with the files that come with it. It leads back with the list it came with. */
export async function postMessage({ request, id, viewer, act, page }: Posted): Promise<Response> {
  const uploadAct = { ...act, name: 'upload.store' as const }
  const { fields } = await readMultipart(request, {
    onFile: ({ fileName, body }) =>
      storeUpload(uploadAct, viewer, { applicationId: id, field: 'message', fileName, body }),
  })
  const view = viewOfList(String(fields.get('list') ?? ''))
  const here = (came: string) => writeFilter(page, { message: came, list: view && listOfView(view) })
  const body = String(fields.get('body') ?? '')
  const pressed = String(fields.get('do') ?? 'send')
  if (pressed !== 'send') {
    const removed = /^remove:([0-9a-f-]{36})$/.exec(pressed)?.[1]
    if (removed) await removeUpload({ ...act, name: 'upload.remove' }, viewer, removed)
    await keepMessage(page, body, [])
    return back(`${here('files')}#message`)
  }
  try {
    await sendMessage(act, viewer, { id, body })
  } catch (error) {
    if (!isProblemsFound(error)) throw error
    await keepMessage(page, body, error.problems)
    return back(`${here('problem')}#${error.problems[0]?.field}`)
  }
  return back(`${here('sent')}#messages`)
}

/** Nobody is signed in any more: the words wait in a sealed cookie (R-ALL-1). */
export async function keepMessageForLater(request: Request, page: string, signIn: string): Promise<Response> {
  const { fields } = await readMultipart(request, { onFile: async () => null })
  await keepMessage(page, String(fields.get('body') ?? ''), [])
  return back(`${signIn}?to=${encodeURIComponent(`${page}?message=kept`)}`)
}

/** A cookie keeps 320 characters of a value, so the words are cut into pieces. */
function keepMessage(page: string, body: string, problems: Problem[]): Promise<void> {
  const pieces = body.match(/[\s\S]{1,300}/g)?.slice(0, 3) ?? []
  const values = Object.fromEntries(pieces.map((piece, index) => [`body${index}`, piece]))
  return cookie(page).keep({ values, problems })
}

export async function readKeptMessage(page: string): Promise<{ body: string; problems: Problem[] }> {
  const { values = {}, problems = [] } = (await cookie(page).read()) ?? {}
  return { body: [0, 1, 2].map((index) => values[`body${index}`] ?? '').join(''), problems }
}

function back(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
