import type { AccountMatch } from '@/lib/domain/application/account-match'

export function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false
}

/** At once: in place where scripts asked, with the page otherwise. */
export function matchAnswer(request: Request, id: string, match: AccountMatch, version: number): Response {
  if (wantsJson(request)) return json({ ...match, version })
  const edit = `/applications/${id}/edit`
  return seeOther(
    match.outcome === 'MATCHED' ? `${edit}#accountNumber` : `${edit}?verify=${match.outcome.toLowerCase()}`,
  )
}

export function nextPage(id: string, pressed: string): string {
  const edit = `/applications/${id}/edit`
  if (pressed === 'send') return `/applications/${id}/check`
  const field = /^goto:(\w+)$/.exec(pressed)?.[1]
  if (field) return `${edit}#${field}`
  return pressed === 'save' || pressed === 'choose' ? `${edit}?saved=1` : `${edit}#notice`
}

export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

function json(body: object, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
