import { expect, type Page, test } from '@playwright/test'
import { signIn } from '@/e2e/steps/account'
import { sendApplication } from '@/e2e/steps/application'
import { fillCounts, goToFormOf } from '@/e2e/steps/application-kinds'
import { newAssociation, newInsurerManager, newInsurers, rowOf, sendRows } from '@/e2e/steps/association'
import { activateDevice } from '@/e2e/steps/devices'
import { mailTo } from '@/e2e/steps/mail'
import { atDesk, moveClock, runStep, untilMonth, untilNotices, untouchedMonth } from '@/e2e/steps/month'
import { openCase } from '@/e2e/steps/verification'
import { db } from '@/lib/adapters/db'
import { parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import { nextRun } from '@/lib/domain/month/calendar'

const INSURERS = 300

test.afterAll(async ({ request }) => {
  await moveClock(request, new Date().toISOString())
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('R-INS-4 R-INS-5 R-INS-7 R-INS-8 R-INS-9 R-INS-10 R-VER-4 R-CLK-5 D-1 from an association’s file to the end of a code', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(600_000)
  const insurers = await newInsurers(INSURERS)
  const [own] = insurers
  if (!own) throw new Error('unreachable')
  const association = await newAssociation(insurers)
  const month = await untouchedMonth()
  const [nextMonth, lastMonth] = [nextRun(month), nextRun(nextRun(month))]
  const insurer = await newInsurerManager(own)

  await test.step('the association files 300; one is wrong and mended', async () => {
    await moveClock(request, `${month}-20T23:50:00+09:00`)
    await signIn(page, association.person)
    await page.goto('/notices/bulk')
    const wrong = { phone: '0312' }
    await sendRows(
      page,
      insurers.map((one, index) => rowOf(one, index === 7 ? wrong : {})),
    )
    await page.getByRole('link', { name: '9行目' }).click()
    await page.getByLabel('電話番号', { exact: true }).fill('03-0000-0009')
    await page.getByRole('button', { name: 'この行を直す' }).click()
    await page.getByRole('link', { name: `提出できる${INSURERS}件の提出に進む` }).click()
    await page.getByRole('button', { name: `${INSURERS}件の届出を提出する` }).click()
    await untilNotices(month, 'RECEIVED', INSURERS)
  })

  await test.step('the cutoff passes; two people confirm and register', async () => {
    await moveClock(request, `${month}-21T09:00:00+09:00`)
    await untilMonth(month, 'CLOSED')
    await atDesk(browser, 'clerk', async (desk) => {
      await runStep(desk, month, '確認する', `${INSURERS}件を確認する`)
      await untilNotices(month, 'CONFIRMED', INSURERS)
      await desk.goto(`/staff/months/${month}/register`)
      await expect(heading(desk)).toHaveText('このページを表示する権限がありません')
    })
    await atDesk(browser, 'supervisor', async (desk) => {
      await runStep(desk, month, '登録する', `${INSURERS}件を登録する`)
      await untilNotices(month, 'HANDED_BACK', INSURERS)
      await untilMonth(month, 'REGISTERED')
    })
  })

  await test.step('each has a code of its own, and the notice is handed back', async () => {
    const ids = insurers.map(({ id }) => id)
    const codes = await db.insurerCode.findMany({ where: { insurerId: { in: ids } } })
    expect(new Set(codes.map(({ code }) => code)).size).toBe(INSURERS)
    for (const { code } of codes) expect(parseQualificationCode(code)).toBeDefined()
    await mailTo(association.person.email, '返還')
    await signIn(page, association.person)
    await page.goto('/notices/bulk/insurers')
    const code = codes.find(({ insurerId }) => insurerId === own.id)?.code ?? ''
    await page.getByLabel('保険者番号または名称').fill(own.code)
    await page.getByRole('button', { name: '探す' }).click()
    const row = page.getByRole('row', { name: new RegExp(code) })
    const pdf = await page.request.get(
      (await row.getByRole('link', { name: /返還された届出（PDF）$/ }).getAttribute('href')) ?? '',
    )
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).length).toBeLessThanOrEqual(80 * 1024)
  })

  const receiptNumber = await test.step('the insurer applies by citing it; IDs come at publish', async () => {
    await page.context().clearCookies()
    await signIn(page, insurer.person)
    await goToFormOf(page, 'INSURER')
    await fillCounts(page)
    await page.getByRole('button', { name: /を引用する$/ }).click()
    const number = await sendApplication(page)
    await atDesk(browser, 'clerk', async (desk) => {
      await openCase(desk, number)
      await desk.getByRole('link', { name: '承認する', exact: true }).click()
      await desk.getByRole('button', { name: 'この申請を承認する' }).click()
      await expect(desk.getByText('承認しました。')).toBeVisible()
    })
    expect(await statusOf(number)).toBe('APPROVED')
    await moveClock(request, `${nextMonth}-10T00:00:05+09:00`)
    await untilMonth(month, 'PUBLISHED')
    await expect.poll(() => statusOf(number), { timeout: 60_000 }).toBe('ISSUED')
    return number
  })

  await test.step('a device is set up, then the code is abolished and the device stops', async () => {
    const devices = await db.device.findMany({ where: { application: { receiptNumber } } })
    expect(devices).toHaveLength(2)
    await activateDevice(request, devices[0]?.number ?? '')
    await signIn(page, insurer.person)
    await fileAbolition(page, `${lastMonth}-01`)
    await moveClock(request, `${nextMonth}-21T09:00:00+09:00`)
    await untilMonth(nextMonth, 'CLOSED')
    await atDesk(browser, 'clerk', (desk) => runStep(desk, nextMonth, '確認する', '1件を確認する'))
    await untilNotices(nextMonth, 'CONFIRMED', 1)
    await atDesk(browser, 'supervisor', (desk) => runStep(desk, nextMonth, '登録する', '1件を登録する'))
    await untilNotices(nextMonth, 'HANDED_BACK', 1)
    expect(await statusOf(receiptNumber)).toBe('ISSUED')
    await moveClock(request, `${lastMonth}-01T00:00:05+09:00`)
    await untilNotices(nextMonth, 'EFFECTIVE', 1)
    expect(await statusOf(receiptNumber)).toBe('ENDED')
    const states = await db.device.findMany({ where: { application: { receiptNumber } } })
    expect(states.map(({ status }) => status)).toEqual(['STOPPED', 'STOPPED'])
    await signIn(page, insurer.person)
    await page.goto('/devices')
    await expect(page.getByText('停止').first()).toBeVisible()
  })
})

async function statusOf(receiptNumber: string): Promise<string> {
  return (await db.application.findUniqueOrThrow({ where: { receiptNumber } })).status
}

/** 廃止届, filled from what the portal knows. */
async function fileAbolition(page: Page, day: string): Promise<void> {
  await page.goto('/notices/new?kind=abolition')
  await page.getByLabel('ア 特定健診機関', { exact: true }).check()
  await page.getByLabel('廃止年月日', { exact: true }).fill(day)
  await page.getByLabel('廃止理由', { exact: true }).fill('合併のため')
  await page.getByLabel('代表者本人が届け出ます', { exact: true }).check()
  await page.getByRole('button', { name: '次へ進む' }).click()
  await expect(heading(page)).toHaveText('届出の内容の確認')
  await page.getByRole('button', { name: '届出を提出する' }).click()
  await expect(heading(page)).not.toHaveText('届出の内容の確認')
}
