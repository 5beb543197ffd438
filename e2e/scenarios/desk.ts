import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { CaseKind } from '@/lib/domain/desk/claim'
import { answerOpinion, askOpinion } from '@/lib/usecases/ask-opinion'
import { claimCase } from '@/lib/usecases/claim-case'
import { saveFilter } from '@/lib/usecases/keep-filter'
import { proposeSetting } from '@/lib/usecases/propose-setting'
import { takeOverClaim } from '@/lib/usecases/take-over-claim'
import { writeNote } from '@/lib/usecases/write-note'
import { actOf } from './notice-path'
import { noticeInsurers } from './notices'
import { demoStaff, ensureStaff } from './staff'

type Desk = Record<'clerk' | 'otherClerk' | 'supervisor' | 'admin', Viewer>

/** What the staff say among themselves about one case. */
type Talk = { note: string; answered: [question: string, answer: string]; open: string }

const aboutHeldCase: Talk = {
  note: '届の原本を郵送してもらうよう、施設に電話で依頼しました。',
  answered: [
    '届の名称に旧字があります。差し戻したほうがよいでしょうか。',
    '登録の名称と同じ字なので、差し戻しは不要だと思います。',
  ],
  open: '届の開設者名が施設マスタと異なります。承認してよいでしょうか。',
}

const aboutAgentsNotice: Talk = {
  note: '代理人は保険者の事務長であることを、保険者に電話で確認しました。',
  answered: [
    '代理人の役職の書き方は、これでよいでしょうか。',
    '前回の届出と同じ書き方なので、よいと思います。',
  ],
  open: '代理人による届出です。このまま確認してよいでしょうか。',
}

/**
 * The desk in the middle of a day: a case and a notice that the other clerk holds, the case taken over from the first
 * one, who reads of it; notes and opinions, a setting that waits for its second person, and a list kept under a name.
 */
export async function makeDemoDesk(now: Date): Promise<void> {
  const { clerk, otherClerk, supervisor, admin } = demoStaff
  const desk = {
    clerk: await ensureStaff(clerk, now),
    otherClerk: await ensureStaff(otherClerk, now),
    supervisor: await ensureStaff(supervisor, now),
    admin: await ensureStaff(admin, now),
  }
  const held = await db.application.findFirstOrThrow({ where: { status: 'ON_HOLD' } })
  await talk(desk, 'application', held.id, aboutHeldCase, now)
  const { code } = noticeInsurers.rejected
  const notice = await db.notice.findFirstOrThrow({ where: { status: 'RECEIVED', insurer: { code } } })
  await talk(desk, 'notice', notice.id, aboutAgentsNotice, now)
  await claimCase(actOf(desk.otherClerk, 'notice.claim', now), 'notice', notice.id)
  await takeOver(desk, now)
  await proposeAndKeep(desk, now)
}

async function talk(desk: Desk, kind: CaseKind, id: string, words: Talk, now: Date): Promise<void> {
  const about = kind === 'application' ? { applicationId: id } : { noticeId: id }
  if ((await db.opinion.count({ where: about })) > 0) return
  const { clerk, otherClerk, supervisor } = desk
  const [question, answer] = words.answered
  const asking = actOf(clerk, `${kind}.ask-opinion`, now)
  await writeNote(actOf(clerk, `${kind}.note`, now), kind, { id, note: words.note })
  await askOpinion(asking, kind, { id, colleague: otherClerk.accountId, question })
  const { id: opinion } = await db.opinion.findFirstOrThrow({ where: about })
  await answerOpinion(actOf(otherClerk, `${kind}.answer-opinion`, now), kind, { id, opinion, answer })
  await askOpinion(asking, kind, { id, colleague: supervisor.accountId, question: words.open })
}

async function takeOver({ clerk, otherClerk }: Desk, now: Date): Promise<void> {
  if ((await db.deskNews.count()) > 0) return
  const { id } = await db.application.findFirstOrThrow({ where: { status: 'SUBMITTED' } })
  await claimCase(actOf(clerk, 'application.claim', now), 'application', id)
  const from = clerk.accountId
  await takeOverClaim(actOf(otherClerk, 'application.take-over', now), 'application', { id, from })
}

async function proposeAndKeep({ clerk, admin }: Desk, now: Date): Promise<void> {
  if ((await db.settingChange.count()) === 0) {
    const proposal = { name: 'resubmit-until', value: '25', reason: '月末の処理を早く始めるため' } as const
    await proposeSetting(actOf(admin, 'setting.propose', now), proposal)
  }
  if ((await db.savedFilter.count()) > 0) return
  const filter = { name: '薬局の審査待ち', address: '/staff/queue/review?kind=PHARMACY' }
  await saveFilter(actOf(clerk, 'filter.save', now), filter)
}
