import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { registerBarred } from '@/components/review/notice-actions'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import type { Role } from '@/lib/domain/account/role'
import { noticeKindLabels, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { isRemarkable } from '@/lib/domain/notice/remarkable'
import { type NoticeAction, noticeWorkflow } from '@/lib/domain/notice/workflow'
import { refusalMessages } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import { findNoticeCase, type NoticeCase } from '@/lib/queries/notice-case'

export type NoticeDecisionProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ version?: string }>
}

type Deed = {
  action: NoticeAction | 'remark'
  title: string
  roles: readonly Role[]
  form: (found: NoticeCase) => ReactNode
}

/** One page per decision: what will happen, and the form. The version is the one that the clerk came from (R-CLK-2). */
export async function NoticeDecisionPage({ params, searchParams, ...deed }: NoticeDecisionProps & Deed) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/notices/${id}`, deed.roles)
  const found = await findNoticeCase(viewer, id)
  if (!found) notFound()
  const { version } = await searchParams
  const refused = whyNot(deed.action, found, viewer.role, version)
  const way = [
    staffTop,
    { label: '今回締めの届', href: '/staff/notices' },
    { label: `${noticeKindShortLabels[found.kind]} ${found.receiptNumber}`, href: `/staff/notices/${id}` },
  ]
  return (
    <StaffPage title={deed.title} way={way} wide={false} ownHeading={!refused}>
      {refused ? (
        <>
          <p className="mb-4">{refused}</p>
          <TextLink href={`/staff/notices/${id}?seen=${version ?? found.version}`}>
            最新の内容を確認する
          </TextLink>
        </>
      ) : (
        deed.form(found)
      )}
    </StaffPage>
  )
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
export function NoticeInShort({ found }: { found: NoticeCase }) {
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
