import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { currentTime } from '@/lib/adapters/clock'
import { logFailure } from '@/lib/adapters/logger'
import { getViewer, type Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { signInAddress } from '@/lib/domain/account/sign-in-address'
import type { AuditName } from '@/lib/domain/audit/event'
import { type FormState, type Problem, problemsOf } from '@/lib/domain/problem'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { isRefusal, Refusal, refusalMessages } from '@/lib/domain/refusal'
import { refuseCrossSite, requestAddress } from './request'
import { requireStepUp } from './usecases/require-step-up'
import type { Act } from './usecases/transact'

export type ServerAction = (previous: FormState, form: FormData) => Promise<FormState>

type ViewerFor<R> = R extends 'public' ? Viewer | null : Viewer

type ActionSpec<R extends 'public' | readonly Role[], S extends z.ZodType> = {
  /** Who may. `public`: everybody, signed in or not. */
  role: R
  /** Reads the form; its messages are the sentences the person sees. */
  input: S
  /** The row this deed leaves in the audit log, written by `transact` in the use case. */
  audit: AuditName
  /** Asks staff for their second factor again if the last was some time ago: always, or for some of what is sent. */
  stepUp?: true | ((input: z.output<S>) => boolean)
  /** Calls one use case and says where to go next; a form's state, or undefined for an empty one, stays on the page. */
  run: (context: {
    input: z.output<S>
    viewer: ViewerFor<R>
    act: Act
  }) => Promise<string | FormState | undefined>
}

/** The only way to write a server action. Whatever goes wrong, the form comes back as it was typed. */
export function action<const R extends 'public' | readonly Role[], S extends z.ZodType>(
  spec: ActionSpec<R, S>,
): ServerAction {
  return async (_previous, form) => {
    const typed = typedValues(form)
    let next: string | FormState | undefined
    try {
      refuseCrossSite(await headers())
      const viewer = await requireRole(spec.role)
      const input = spec.input.safeParse(typed)
      if (!input.success) return { values: forShowing(typed), problems: problemsOf(input.error) }
      if (viewer && asksAgain(spec, input.data)) {
        await requireStepUp(await actOf('account.step-up', viewer), viewer, typed)
      }
      const act = await actOf(spec.audit, viewer)
      next = await spec.run({ input: input.data, viewer: viewer as ViewerFor<R>, act })
    } catch (error) {
      unstable_rethrow(error)
      if (isRefusal(error) && error.code === 'SESSION_ENDED') await leadToSignIn()
      return { values: forShowing(typed), problems: problemsIn(error, spec.audit) }
    }
    if (typeof next === 'string') redirect(next)
    return next ?? { values: {}, problems: [] }
  }
}

/**
 * With scripts the page stays, and lets the person sign in above the form. Without them Next would draw the page anew,
 * which nobody is signed in to see: its redirect would send the same form to the sign-in, which cannot take it.
 */
async function leadToSignIn(): Promise<void> {
  const list = await headers()
  if (!list.has('next-action')) redirect(signInAddress(list.get('referer')))
}

function asksAgain<R extends 'public' | readonly Role[], S extends z.ZodType>(
  { stepUp = () => false }: ActionSpec<R, S>,
  input: z.output<S>,
): boolean {
  return stepUp === true || stepUp(input)
}

/** @throws Refusal SESSION_ENDED when nobody is signed in, NOT_ALLOWED when the role is another. */
export async function requireRole(role: 'public' | readonly Role[]): Promise<Viewer | null> {
  const viewer = await getViewer()
  if (role === 'public') return viewer
  if (!viewer) throw new Refusal('SESSION_ENDED')
  if (!role.includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return viewer
}

export async function actOf(name: AuditName, viewer: Viewer | null): Promise<Act> {
  return {
    name,
    actor: viewer ? { accountId: viewer.accountId, role: viewer.role } : { accountId: null, role: 'public' },
    now: viewer?.now ?? (await currentTime()),
    address: await requestAddress(),
  }
}

/** Refusals and problems become their sentences; anything else is a bug, logged under the number shown. */
export function problemsIn(error: unknown, where: string): Problem[] {
  if (isProblemsFound(error)) return error.problems
  if (isRefusal(error)) return [{ field: error.detail?.field ?? '', message: refusalMessages[error.code] }]
  const id = logFailure(error, where)
  return [
    {
      field: '',
      message: `システムの問題で処理できませんでした。入力した内容は残っています。しばらくしてからもう一度お試しください。続くときは、番号 ${id} を問い合わせ先にお伝えください。`,
    },
  ]
}

function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) values[name] = value
  }
  return values
}

/** Secrets are typed again; everything else comes back (R-ALL-1). */
function forShowing(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token|stepUp/i.test(name)))
}
