import { z } from 'zod'
import { currentTime } from '@/lib/adapters/clock'
import { readJsonBody } from '@/lib/adapters/json-body'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { handler } from '@/lib/handler'
import { moveClock } from '@/lib/usecases/move-clock'

const wanted = z.object({ at: z.iso.datetime({ offset: true }) })

/** Demo only (D-11): what time it is. */
export const GET = handler({
  role: 'public',
  audit: null,
  run: async () => {
    if (env().PORTAL_MODE !== 'demo') throw new Refusal('NOT_FOUND')
    return timeAnswer()
  },
})

/** Demo only: `{"at":"2026-11-20T23:59:50+09:00"}` moves the clock there. */
export const POST = handler({
  role: 'public',
  fromMachines: true,
  audit: 'clock.move',
  run: async ({ request, act }) => {
    if (env().PORTAL_MODE !== 'demo') throw new Refusal('NOT_FOUND')
    const sent = wanted.safeParse(await readJsonBody(request))
    if (!sent.success) {
      const message = '{"at":"2026-11-20T23:59:50+09:00"} の形で送信してください。'
      throw new ProblemsFound({ field: 'at', message })
    }
    await moveClock(act, new Date(sent.data.at))
    return timeAnswer()
  },
})

async function timeAnswer(): Promise<Response> {
  return Response.json({ now: await currentTime() }, { headers: { 'cache-control': 'no-store' } })
}
