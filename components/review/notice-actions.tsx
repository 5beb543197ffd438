import { ButtonLink, type ButtonVariant } from '@/components/ui/button'
import type { Role } from '@/lib/domain/account/role'
import { formatMonth } from '@/lib/domain/date/wareki'
import type { MonthStatus } from '@/lib/domain/month/status'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { type NoticeAction, noticeWorkflow } from '@/lib/domain/notice/workflow'
import { allowedActions } from '@/lib/domain/workflow'

type Case = {
  id: string
  version: number
  status: NoticeStatus
  onPaper: boolean
  runMonth: string
  monthStatus: MonthStatus
  /** What the viewer did on it that keeps them from registering it (R-INS-7). */
  ownStep: 'confirmed' | 'entered' | null
}

const pages: Partial<Record<NoticeAction, { path: string; variant: ButtonVariant }>> = {
  register: { path: 'register', variant: 'primary' },
  sendBack: { path: 'send-back', variant: 'secondary' },
  reject: { path: 'reject', variant: 'danger' },
  withdraw: { path: 'withdraw', variant: 'secondary' },
}

/** What this person may do with the notice now; each leads to its own page with its form. */
export function NoticeActions({ found, role, list }: { found: Case; role: Role; list?: string }) {
  const version = String(found.version)
  const barred = registerBarred(found, role)
  const rows = allowedActions(noticeWorkflow, role, found.status)
    .filter(({ action }) => pages[action])
    // A clerk stands for the filer of a notice on paper alone (R-INS-11).
    .filter(({ action }) => action !== 'withdraw' || found.onPaper)
    .filter(({ action }) => action !== 'register' || !barred)
  return (
    <>
      {barred && <p>{barred}</p>}
      {rows.length > 0 && (
        <ul className="flex flex-wrap gap-4">
          {rows.map(({ action, label }) => (
            <li key={action}>
              <ButtonLink
                href={noticeAddress(`${found.id}/${pages[action]?.path}`, list, { version })}
                variant={pages[action]?.variant}
              >
                {label}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Why there is no 登録 button, in words: a button that is missing without a reason looks like a fault. */
export function registerBarred(
  { status, runMonth, monthStatus, ownStep }: Case,
  role: Role,
): string | undefined {
  if (status !== 'CONFIRMED' || role === 'admin' || role === 'auditor') return undefined
  if (role !== 'supervisor')
    return 'この届出は確認が済んでいます。登録は、確認した職員とは別の承認担当が行います。'
  if (ownStep === 'confirmed')
    return 'この届出はあなたが確認したため、登録できません。登録は、ほかの承認担当が行います。'
  if (ownStep === 'entered')
    return 'この届出はあなたが入力したため、登録できません。登録は、ほかの承認担当が行います。'
  if (monthStatus === 'OPEN')
    return `${formatMonth(runMonth)}の処理はまだ締め切られていません。登録は、締切のあとに行います。`
  return undefined
}
