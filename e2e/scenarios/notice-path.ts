import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { jstDate } from '@/lib/domain/date/jst'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { changeNoticeStatuses } from '@/lib/usecases/change-notice-statuses'
import { decideAddress } from '@/lib/usecases/decide-address'
import { drawReturnedNotice, readRegistered } from '@/lib/usecases/draw-returned-notice'
import { type DecidingStep, decideOn } from '@/lib/usecases/run-step/decide-on'
import { readChosen } from '@/lib/usecases/run-step/read-notices'
import { saveNotice } from '@/lib/usecases/save-notice'
import { startNotice } from '@/lib/usecases/start-notice'
import { submitNotice } from '@/lib/usecases/submit-notice'
import { type Act, system } from '@/lib/usecases/transact'

/** What neither the master nor the notice before it knows. */
export const rest: NoticeAnswers = {
  filerIs: 'REPRESENTATIVE',
  kindCheckup: 'on',
  kindGuidance: 'on',
  representative: '見本　太郎',
  representativeKana: 'ミホン　タロウ',
  filerName: '理事長　見本　太郎',
}

export function actOf(who: Viewer, name: Act['name'], now: Date): Act {
  return { name, actor: { accountId: who.accountId, role: who.role }, now }
}

/** A draft of the insurer, with nothing missing. */
export async function draftNotice(filer: Viewer, kind: NoticeKind, now: Date, more: NoticeAnswers = {}) {
  const insurerId = filer.facilities[0]?.id ?? 0
  const { id } = await startNotice(actOf(filer, 'notice.start', now), filer, { kind, insurerId })
  await saveNotice(actOf(filer, 'notice.save', now), filer, {
    id,
    typed: {
      ...rest,
      addressKana: readings[filer.facilities[0]?.prefecture ?? ''],
      filedOn: jstDate(now),
      ...more,
    },
  })
  await decideAddress(actOf(filer, 'notice.save', now), filer, { id, rewrite: true })
  return id
}

/** Of the demo's own addresses: no dictionary reads them. */
const readings: Record<string, string> = {
  '04': 'ミヤギケンセンダイシアオバクコクブンチョウ9-99-9',
  '12': 'チバケンチバシチュウオウクチュウオウ9-99',
  '13': 'トウキョウトチヨダクカスミガセキ9-99-9',
  '27': 'オオサカフオオサカシキタクウメダ9-99',
}

export async function fileNotice(filer: Viewer, kind: NoticeKind, now: Date, more: NoticeAnswers = {}) {
  const id = await draftNotice(filer, kind, now, more)
  await submitNotice(actOf(filer, 'notice.submit', now), filer, id)
  return id
}

/** 確認, 登録 or 反映 of one notice, as of that day. */
export async function decide(act: Act, step: DecidingStep, id: string): Promise<void> {
  const { version } = await db.notice.findUniqueOrThrow({ where: { id } })
  await db.$transaction(async (tx) => {
    const notices = await readChosen(tx, act, [{ id, version }])
    const verdict = (await decideOn(tx, act, step, notices)).get(id)
    if (verdict?.result !== 'done') throw new Error(`${step}: ${verdict?.message}`)
  })
}

/** 返還: the form is drawn and stored as the run's own step does it; nobody is mailed about a day long past. */
export async function handBack(id: string, now: Date): Promise<void> {
  const [registered] = await readRegistered([id])
  if (!registered) throw new Error('Only a registered notice is handed back')
  const pdf = await drawReturnedNotice(registered)
  await store().remove(id)
  const { sha256 } = await store().put(id, once(pdf))
  const act: Act = { name: 'notice.hand-back', actor: system, now }
  await db.$transaction((tx) =>
    changeNoticeStatuses(tx, act, 'handBack', [
      { id, version: registered.version, pdfKey: id, pdfSha256: sha256 },
    ]),
  )
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
