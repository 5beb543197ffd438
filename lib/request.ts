import { headers } from 'next/headers'
import { Refusal } from '@/lib/domain/refusal'

/** Where a request comes from, for the audit log. Behind a proxy the proxy writes x-forwarded-for. */
export async function requestAddress(): Promise<string | undefined> {
  const list = await headers()
  return list.get('x-forwarded-for')?.split(',')[0]?.trim() || undefined
}

/**
 * Next accepts a server action without an Origin, so the portal looks for itself.
 * @throws Refusal CROSS_SITE unless the browser says that the request comes from the portal's own pages.
 */
export function refuseCrossSite(list: Headers): void {
  const site = list.get('sec-fetch-site')
  if (site) {
    if (site === 'same-origin' || site === 'none') return
    throw new Refusal('CROSS_SITE')
  }
  const origin = list.get('origin')
  const host = list.get('x-forwarded-host') ?? list.get('host')
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('CROSS_SITE')
}
