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
  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (env().APP_URL.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
  return response
}

/**
 * Next cuts a request's body at 10 MB wherever the proxy looks at it, so it must not look at uploads: the API and the
 * answers of an application.
 */
export const config = {
  matcher: ['/((?!api/|_next/static/|fonts/|icon\\.svg|applications/[^/]+/answers(?:/|$)).*)'],
}
