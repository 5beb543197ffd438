import { expect, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { currentTime } from '@/lib/adapters/clock'
import { formatDateInFull, formatMonth } from '@/lib/domain/date/wareki'
import { runCalendar, runOfArrival } from '@/lib/domain/month/calendar'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'

test('R-SITE-5 the three boxes, the months to come and the calendar show the real dates', async ({
  page,
}) => {
  const settings = await readCalendarSettings()
  const run = runCalendar(runOfArrival(await currentTime(), settings), settings)
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'スケジュール', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('スケジュール')
  for (const words of ['毎月20日〆切', '20日～月末', '翌月10日まで'])
    await expect(page.getByText(words, { exact: true })).toBeVisible()
  for (const date of [run.cutoff, run.returnBy, run.publishBy])
    await expect(page.getByRole('main')).toContainText(formatDateInFull(date))
  await expect(page.getByRole('row').filter({ hasText: `${formatMonth(run.month)}分` })).toHaveCount(1)
  await expect(page.getByRole('table')).toHaveCount(3)
  await expect(page.getByRole('cell', { name: '（今日）' })).toHaveCount(1)
  await expectAccessible(page)
})

test('R-SITE-5 the feed is an iCalendar object whose dates are those of the page', async ({
  page,
  request,
}) => {
  await page.goto('/schedule')
  const link = page.getByRole('link', { name: 'スケジュールをカレンダー（.ics）で受け取る' })
  const answer = await request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const text = await answer.text()
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const properties = text.replaceAll('\r\n ', '').split('\r\n')
  const settings = await readCalendarSettings()
  const run = runCalendar(runOfArrival(await currentTime(), settings), settings)
  const at = properties.findIndex((line) => line.startsWith(`UID:${run.month}-cutoff@`))
  expect(properties[at + 2]).toBe(`DTSTART;VALUE=DATE:${run.cutoff.replaceAll('-', '')}`)
  expect(properties.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(45)
})
