import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { fileCases } from '@/e2e/steps/fifty-cases'
import { signInAsStaff } from '@/e2e/steps/staff'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import type { AuditName } from '@/lib/domain/audit/event'
import { addStaff } from '@/lib/usecases/add-staff'
import { decideStaffChange } from '@/lib/usecases/decide-staff-change'
import { lockStaff } from '@/lib/usecases/lock-staff'
import { proposeStaffRole } from '@/lib/usecases/propose-staff-change'
import { operator } from '@/lib/usecases/transact'

const forms = [
  {
    decision: '承認する',
    field: '承認の備考',
    button: 'この申請を承認する',
    losing: 'their role',
    take: makeAuditor,
  },
  {
    decision: '却下する',
    field: '却下する理由',
    button: 'この申請を却下する',
    losing: 'their account',
    take: lock,
  },
] as const

const typed = '届を確認しています。'

for (const { decision, field, button, losing, take } of forms) {
  test(`R-CLK-9 whoever loses ${losing} while ${decision} lies open decides nothing, and is told in a sentence`, async ({
    page,
  }, { project }) => {
    const name = await signInAsStaff(page)
    const { id: accountId } = await db.account.findUniqueOrThrow({ where: { email: `${name}@fund.example` } })
    const {
      ids: [id = ''],
    } = await fileCases(1)
    await page.goto(`/staff/applications/${id}`)
    await page.getByRole('link', { name: decision, exact: true }).click()
    await page.getByLabel(field, { exact: true }).fill(typed)
    const before = await standing(id)
    await take(accountId)
    await page.getByRole('button', { name: button }).click()
    if (project.use.javaScriptEnabled === false) await expectSignIn(page)
    else {
      await expect(page.getByRole('alertdialog')).toContainText('入力した内容は残っています。')
      await expect(page.getByText('もう一度ログインしてください。')).toBeVisible()
      await expect(page.getByLabel(field, { exact: true })).toHaveValue(typed)
    }
    await expectAccessible(page)
    expect(await standing(id)).toEqual(before)
  })
}

/** Without scripts there is no page to stay on: the door says what happened. */
async function expectSignIn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('職員ログイン')
  await expect(page.getByText('送信した内容は受け付けていません。')).toBeVisible()
}

/** What a decision would have moved: the case, its timeline, and what the log says was done to it. */
async function standing(id: string) {
  const [application, events, decisions, log] = await Promise.all([
    db.application.findUniqueOrThrow({ where: { id } }),
    db.applicationEvent.findMany({ where: { applicationId: id }, orderBy: { id: 'asc' } }),
    db.decision.count({ where: { applicationId: id } }),
    db.auditEntry.findMany({ where: { subjectId: id }, select: { name: true }, orderBy: { id: 'asc' } }),
  ])
  return { application, events, decisions, log }
}

async function makeAuditor(id: string): Promise<void> {
  await proposeStaffRole(await admins('staff.propose'), { id, role: 'auditor', reason: '異動のため' })
  const change = await db.staffChange.findFirstOrThrow({ where: { accountId: id } })
  await decideStaffChange(await admins('staff.decide'), { id: change.id, decision: 'accept' })
}

async function lock(id: string): Promise<void> {
  await lockStaff(await admins('staff.lock'), { id, reason: '退職のため' })
}

/** A deed of an admin of its own. */
async function admins(name: AuditName) {
  const now = await currentTime()
  const email = `admin-${randomUUID().slice(0, 13)}@fund.example`
  await addStaff({ name: 'staff.add', actor: operator, now }, { email, role: 'admin' })
  const { id } = await db.account.findUniqueOrThrow({ where: { email } })
  return { name, actor: { accountId: id, role: 'admin' as const }, now }
}
