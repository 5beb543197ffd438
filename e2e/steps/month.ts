import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { db } from '@/lib/adapters/db'
import type { StaffRole } from '@/lib/domain/account/role'
import { nextRun, type RunMonth } from '@/lib/domain/month/calendar'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { signInAsStaff } from './staff'

/** The demo's clock, for web and worker alike. Sign-ins of before do not outlive a jump of days. */
export async function moveClock(request: APIRequestContext, at: string): Promise<void> {
  const answer = await request.post('/api/dev/clock', { data: { at } })
  expect(answer.status()).toBe(200)
}

/** A desk of its own for each deed: whoever confirms and whoever registers are different people. */
export async function atDesk(
  browser: Browser,
  role: StaffRole,
  work: (desk: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext()
  const desk = await context.newPage()
  await signInAsStaff(desk, role)
  await work(desk)
  await context.close()
}

/** From the month's board through the preview to the report of the step. */
export async function runStep(desk: Page, month: RunMonth, title: string, button: string): Promise<void> {
  await test.step(`${month}: ${button}`, async () => {
    await desk.goto(`/staff/months/${month}`)
    await desk.getByRole('link', { name: `内容を確かめて${title}` }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(title)
    await desk.getByRole('button', { name: button }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/の結果$/)
  })
}

/** Waits for the worker: that many notices of the run have come to this state. */
export async function untilNotices(month: RunMonth, status: NoticeStatus, count: number): Promise<void> {
  const reached = () => db.notice.count({ where: { runMonth: month, status } })
  await expect.poll(reached, { timeout: 90_000, message: `${count} × ${status}` }).toBe(count)
}

export async function untilMonth(month: RunMonth, status: string): Promise<void> {
  const reached = async () => (await db.monthRun.findUnique({ where: { month } }))?.status
  await expect.poll(reached, { timeout: 60_000, message: `${month} is ${status}` }).toBe(status)
}

/** A month, in the winter to come at the earliest, that no run and no notice has reached yet. */
export async function untouchedMonth(): Promise<RunMonth> {
  const [run, notice] = await Promise.all([
    db.monthRun.aggregate({ _max: { month: true } }),
    db.notice.aggregate({ _max: { runMonth: true } }),
  ])
  const latest = [run._max.month, notice._max.runMonth, '2027-01'].filter((month) => month !== null)
  return nextRun(latest.sort().at(-1) ?? '')
}
