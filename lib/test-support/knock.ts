import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { emptyFormState, type FormState } from '@/lib/domain/problem'
import { refusalMessages } from '@/lib/domain/refusal'

/** Who stands before the door; null is somebody the portal does not know. */
const visit: { token: string | null } = vi.hoisted(() => ({ token: null }))

/** `shown` also covers sentences about a form and what is in the wrong state: the door was open. */
export type Answer = 'shown' | 'sign-in' | 'forbidden' | 'missing' | 'elsewhere'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => {}, delete: () => {} }),
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.1', 'sec-fetch-site': 'same-origin' }),
}))

vi.mock('@/lib/adapters/session-cookie', () => ({
  readSessionCookie: async () => visit.token,
  writeSessionCookie: async () => {},
  clearSessionCookie: async () => {},
}))

/** A sign-in of its own for each knock, so that none can end another's. */
export async function comeAs(viewer: Viewer | null): Promise<void> {
  visit.token = viewer && randomUUID()
  if (!viewer || !visit.token) return
  const [clock] = await db.$queryRaw<{ now: Date }[]>`SELECT portal_now() AS now`
  const now = clock?.now ?? new Date(0)
  await db.session.create({
    data: {
      ...{ tokenHash: hashToken(visit.token), accountId: viewer.accountId, createdAt: now, lastSeenAt: now },
      ...{ expiresAt: new Date(now.getTime() + 3_600_000), secondFactorAt: now },
      organisationId: viewer.organisation?.id,
    },
  })
}

type Element = { type?: unknown; props?: object }
type Page = (props: object) => Promise<Element> | Element

/** The page as Next calls it; a frame that a page only fills is asked in its place. */
export async function openPage(page: Page, params: Record<string, string>): Promise<Answer> {
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) }
  return answered(async () => {
    const element = await page(props)
    const { type } = element ?? {}
    if (typeof type === 'function' && type.name.endsWith('DecisionPage')) await type(element.props)
    return 'shown'
  })
}

export async function callRoute(
  route: (request: Request, context: object) => Promise<Response>,
  method: string,
  params: Record<string, string>,
): Promise<Answer> {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const body = method === 'GET' ? undefined : '{}'
  const request = new Request('http://localhost:3000/asked', { method, headers, body })
  return answered(async () => {
    const response = await route(request, { params: Promise.resolve(params) })
    await response.body?.cancel()
    return byStatus[response.status] ?? 'shown'
  })
}

const byStatus: Record<number, Answer> = {
  401: 'sign-in',
  403: 'forbidden',
  404: 'missing',
  303: 'elsewhere',
}

export async function sendForm(
  action: (state: FormState, form: FormData) => Promise<FormState>,
  values: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return answered(async () => {
    const { problems } = await action(emptyFormState, form)
    return byMessage.get(problems[0]?.message ?? '') ?? 'shown'
  })
}

const byMessage = new Map<string, Answer>([
  [refusalMessages.SESSION_ENDED, 'sign-in'],
  [refusalMessages.NOT_ALLOWED, 'forbidden'],
  [refusalMessages.NOT_FOUND, 'missing'],
])

/** What Next throws to answer with another page. */
async function answered(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest ?? '')
    if (digest.endsWith(';403')) return 'forbidden'
    if (digest.endsWith(';404')) return 'missing'
    if (!digest.startsWith('NEXT_REDIRECT')) throw error
    return /;(?:\/staff)?\/sign-in\?to=/.test(digest) ? 'sign-in' : 'elsewhere'
  }
}
