import { formatInstant } from '@/lib/domain/date/wareki'

/** What components/autosave/send-answers.ts reads: saved, in which version and when. */
export function savedAnswer(version: number, now: Date): Response {
  return json({ version, at: formatInstant(now) })
}

/** @param what was changed by somebody else meanwhile, e.g. この申請. */
export function conflictAnswer(what: string): Response {
  const conflict = `ほかの画面またはほかの人が、${what}を先に変更しました。入力した内容はまだ保存していません。「2つの内容を比べて選ぶ」を押して、どちらを残すか選んでください。`
  return json({ conflict }, 409)
}

function json(body: object, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
