import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, newNonce } from '@/lib/adapters/content-security-policy'
import { env } from '@/lib/env'

/**
 * Writes headers, decides nothing: every page, action and handler checks for itself who may see it.
 * The headers that are the same for every address stand in next.config.mjs.
 */
export function proxy(request: NextRequest): NextResponse {
  // The optimiser is switched off (images.unoptimized) and has had holes: it does not even get asked.
  if (request.nextUrl.pathname.startsWith('/_next/image')) return new NextResponse(null, { status: 404 })
  // biome-ignore lint/style/noProcessEnv: no setting: the build writes the constant in its place
  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = answer(request, headers)
  response.headers.set('Content-Security-Policy', policy)
  if (env().APP_URL.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
  return response
}

function answer(request: NextRequest, headers: Headers): NextResponse {
  const { pathname } = request.nextUrl
  const closed = pathname === '/maintenance' || (env().PORTAL_MAINTENANCE && !pathname.startsWith('/_next/'))
  if (!closed) return NextResponse.next({ request: { headers } })
  const page = new URL('/maintenance', request.url)
  return NextResponse.rewrite(page, { request: { headers }, status: 503, headers: { 'Retry-After': '600' } })
}

/**
 * Next cuts a request's body at 10 MB wherever the proxy looks at it, so it must not look at uploads: the API and the
 * answers of an application.
 */
export const config = {
  matcher: ['/((?!api/|_next/static/|fonts/|icon\\.svg|applications/[^/]+/answers(?:/|$)).*)'],
}
