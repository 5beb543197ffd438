import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireStaff } from '@/app/(staff)/require-staff'
import type { DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { StaffPage } from '@/app/(staff)/staff-page'
import { registerBarred } from '@/components/review/notice-actions'
import { ChangedSince } from '@/components/review/notice-standing'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { actOf } from '@/lib/action'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import { noticeKindLabels, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { isRemarkable } from '@/lib/domain/notice/remarkable'
import { type NoticeAction, noticeWorkflow } from '@/lib/domain/notice/workflow'
import { isRefusal, refusalMessages } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import { readCaseHold } from '@/lib/queries/case-hold'
import { findNoticeCase, type NoticeCase } from '@/lib/queries/notice-case'
import { claimCase } from '@/lib/usecases/claim-case'
import { recordView } from '@/lib/usecases/record-view'
import { NoticeClaim } from './notice-claim'
import { wayFrom } from './notice-in-list'

export type NoticeDecisionProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ version?: string; list?: string }>
}

type Deed = {
  action: NoticeAction | 'remark'
  title: string
  roles: readonly Role[]
  /** Its page, below the notice's. */
  path: string
  form: (target: DecisionTarget, found: NoticeCase) => ReactNode
}

/**
 * One page per decision: what will happen, and the form. The version is the one that the clerk came from, and opening it
 * claims the notice (R-CLK-2, decision 0036). Where nothing can be decided here now, it says why.
 */
export async function NoticeDecisionPage({ params, searchParams, ...deed }: NoticeDecisionProps & Deed) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/notices/${id}`, deed.roles)
  const found = await findNoticeCase(viewer, id)
  if (!found) notFound()
  await recordView(await actOf('notice.view', viewer), { type: 'notice', id, version: found.version })
  const { version, list } = await searchParams
  const refused = whyNot(deed.action, found, viewer.role, version)
  const mine = !refused && (await claim(viewer, id))
  const hold = await readCaseHold(viewer, 'notice', id)
  const steps = found.version - Number(version ?? found.version)
  // Never to a version that was not seen.
  const goOn = `${deed.path}?version=${found.version}`
  const intro = (
    <>
      {steps > 0 ? (
        <ChangedSince events={found.events} steps={steps} />
      ) : (
        refused && <NotificationBanner tone="warning" title={refused} />
      )}
      <NoticeClaim {...{ viewer, found, list }} claim={hold.claim} goOn={refused ? undefined : goOn} />
      <NoticeInShort found={found} />
    </>
  )
  const back = mine
    ? { href: noticeAddress(id, list), label: '何もせずに届出に戻る' }
    : {
        href: noticeAddress(id, list, { seen: version ?? String(found.version) }),
        label: '最新の内容を確認する',
      }
  const target = { id, version: found.version, barred: !mine, intro, back, list }
  const way = [
    ...wayFrom(list),
    { label: `${noticeKindShortLabels[found.kind]} ${found.receiptNumber}`, href: noticeAddress(id, list) },
  ]
  return (
    <StaffPage title={deed.title} way={way} wide={false} ownHeading>
      {deed.form(target, found)}
    </StaffPage>
  )
}

async function claim(viewer: Viewer, id: string): Promise<boolean> {
  try {
    await claimCase(await actOf('notice.claim', viewer), 'notice', id)
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

function whyNot(action: Deed['action'], found: NoticeCase, role: Role, version?: string): string | undefined {
  const open =
    action === 'remark'
      ? isRemarkable(found.status)
      : transition(noticeWorkflow, action, role, found.status) !== undefined
  if (!open || (action === 'withdraw' && !found.onPaper)) return refusalMessages.WRONG_STATUS
  if (version !== String(found.version)) return refusalMessages.STALE_VERSION
  return action === 'register' ? registerBarred(found, role) : undefined
}

/** Which notice it is about. */
function NoticeInShort({ found }: { found: NoticeCase }) {
  return (
    <div className="mb-6">
      <SummaryList
        rows={[
          { label: '受付番号', value: found.receiptNumber },
          { label: '届出', value: noticeKindLabels[found.kind] },
          { label: '保険者', value: found.answers.name ?? found.insurer.name },
          { label: '提出者', value: found.filer ?? '郵送（職員が入力）' },
        ]}
      />
    </div>
  )
}
