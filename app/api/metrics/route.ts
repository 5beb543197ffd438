import { carriesToken } from '@/lib/adapters/bearer-token'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { handler } from '@/lib/handler'
import { prometheusText, readMetrics } from '@/lib/queries/metrics'

/** Not public: without METRICS_TOKEN, or with another, the address does not exist. */
export const GET = handler({
  role: 'public',
  audit: null,
  run: async ({ request }) => {
    if (!carriesToken(request.headers, env().METRICS_TOKEN)) throw new Refusal('NOT_FOUND')
    return new Response(prometheusText(await readMetrics()), {
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
    })
  },
})
