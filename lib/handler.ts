import { unstable_rethrow } from 'next/navigation'
import { logFailure } from '@/lib/adapters/logger'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import type { AuditName } from '@/lib/domain/audit/event'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { isRefusal, type RefusalCode, refusalMessages } from '@/lib/domain/refusal'
import { actOf, requireRole } from './action'
import { refuseCrossSite } from './request'
import type { Act } from './usecases/transact'

type Params = Record<string, string>

type HandlerSpec<R extends 'public' | readonly Role[]> = {
  role: R
  /** The row this deed leaves in the audit log; null for reads that leave none and so get no act. */
  audit: AuditName | null
  /** A machine calls it with a secret of its own, not a browser with a cookie. */
  fromMachines?: boolean
  run: (context: {
    request: Request
    params: Params
    viewer: R extends 'public' ? Viewer | null : Viewer
    act: Act
  }) => Promise<Response>
}

const statusOf: Partial<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  CROSS_SITE: 403,
  SESSION_ENDED: 401,
  SIGN_IN_FAILED: 401,
  RATE_LIMITED: 429,
  STALE_VERSION: 409,
  WRONG_STATUS: 409,
  ERASED: 410,
}

/** The only way to write a route handler. */
export function handler<const R extends 'public' | readonly Role[]>(spec: HandlerSpec<R>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      if (!spec.fromMachines && !['GET', 'HEAD'].includes(request.method)) refuseCrossSite(request.headers)
      const viewer = await requireRole(spec.role)
      const act = spec.audit ? await actOf(spec.audit, viewer) : (undefined as never)
      const params = await context.params
      return await spec.run({ request, params, viewer: viewer as never, act })
    } catch (error) {
      unstable_rethrow(error)
      return errorResponse(error, spec.audit ?? new URL(request.url).pathname)
    }
  }
}

function errorResponse(error: unknown, where: string): Response {
  if (isProblemsFound(error)) return problem(422, error.problems.map((found) => found.message).join(' '))
  if (isRefusal(error)) return problem(statusOf[error.code] ?? 409, refusalMessages[error.code], error.code)
  const id = logFailure(error, where)
  return problem(500, `システムの問題で処理できませんでした。番号 ${id} を問い合わせ先にお伝えください。`)
}

/** RFC 9457, in Japanese. */
export function problem(status: number, detail: string, code?: string): Response {
  return Response.json(
    { status, title: detail, detail, code },
    {
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    },
  )
}
