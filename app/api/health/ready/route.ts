import { handler } from '@/lib/handler'
import { readiness } from '@/lib/queries/readiness'

export const GET = handler({
  role: 'public',
  audit: null,
  run: async () => {
    const parts = await readiness()
    const failing = Object.entries(parts).flatMap(([part, answer]) => (answer === 'ok' ? [] : [part]))
    const status = failing.length === 0 ? 'ok' : 'failing'
    return Response.json(
      { status, failing, parts },
      { status: status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
    )
  },
})
