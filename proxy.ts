import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, newNonce } from '@/lib/adapters/content-security-policy'
import { contentAt } from '@/lib/domain/content/address'
import { env } from '@/lib/env'
import { readPublished } from '@/lib/queries/published-content'

/**
 * Writes headers, decides nothing about who may see what: every page, action and handler checks that for itself.
 * The headers that are the same for every address stand in next.config.mjs.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // The optimiser is switched off (images.unoptimized) and has had holes: it does not even get asked.
  if (request.nextUrl.pathname.startsWith('/_next/image')) return new NextResponse(null, { status: 404 })
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_FORM) return tooLarge()
  // biome-ignore lint/style/noProcessEnv: no setting: the build writes the constant in its place
  const policy = contentSecurityPolicy(newNonce(), process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = await answer(request, headers)
  response.headers.set('Content-Security-Policy', policy)
  if (env().APP_URL.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
  return response
}

/** What Next takes of a form; it would answer in English. Files do not come this way (see below). */
const LARGEST_FORM = 1_000_000

function tooLarge(): NextResponse {
  const title = '送信された内容が大きすぎます'
  const html = `<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>入力された文字が多すぎるため、受け付けられませんでした。ブラウザーの「戻る」で前の画面に戻り、文字数を減らしてから、もう一度送信してください。</p></html>`
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
  }
  return new NextResponse(html, { status: 413, headers })
}

async function answer(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  const closed = pathname === '/maintenance' || (env().PORTAL_MAINTENANCE && !pathname.startsWith('/_next/'))
  if (closed) {
    const page = new URL('/maintenance', request.url)
    return NextResponse.rewrite(page, {
      request: { headers },
      status: 503,
      headers: { 'Retry-After': '600' },
    })
  }
  if (await isThere(pathname)) return NextResponse.next({ request: { headers } })
  return NextResponse.rewrite(new URL('/not-published', request.url), { request: { headers }, status: 404 })
}

/**
 * The pages ask again. But what Next makes of their notFound() is empty without scripts (vercel/next.js#62228), and
 * whoever follows an old link to an article that was taken away should read where to look (R-ALL-2).
 */
async function isThere(pathname: string): Promise<boolean> {
  if (pathname === '/not-published') return false
  const content = contentAt(pathname)
  if (!content) return true
  // With a database that does not answer, the page says so in its own words.
  const read = readPublished(content.kind, content.slug).catch(() => 'unknown' as const)
  return (await read) !== null
}

/**
 * Next cuts a request's body at 10 MB wherever the proxy looks at it, so it must not look at uploads: the API and the
 * answers of an application.
 */
export const config = {
  matcher: ['/((?!api/|_next/static/|fonts/|pdf/|icon\\.svg|applications/[^/]+/answers(?:/|$)).*)'],
}
