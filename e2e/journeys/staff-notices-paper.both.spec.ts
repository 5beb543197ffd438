import { expect, test } from '@playwright/test'
import { actOf, decide, handBack } from '@/e2e/scenarios/notice-path'
import { demoStaff, ensureStaff } from '@/e2e/scenarios/staff'
import { expectAccessible } from '@/e2e/steps/accessible'
import { noticePdf } from '@/e2e/steps/application'
import { newInsurers } from '@/e2e/steps/association'
import { giveCode, newInsurer } from '@/e2e/steps/insurer-notices'
import { mailTo } from '@/e2e/steps/mail'
import { heading, summary } from '@/e2e/steps/organisation'
import { signInAsStaff } from '@/e2e/steps/staff'
import { closeRun, newOwnRun } from '@/e2e/steps/staff-notices'
import { currentTime } from '@/lib/adapters/clock'
import { formatDate, formatMonth } from '@/lib/domain/date/wareki'
import { askChange } from '@/lib/usecases/ask-change'

test('R-INS-11 R-ALL-1 R-ALL-2 a posted notice: its scan, its boxes, the run of its arrival, and back by post', async ({
  page,
}) => {
  test.slow()
  const [insurer] = await newInsurers(1)
  const { month } = await newOwnRun()
  if (!insurer) throw new Error('unreachable')
  const label = (name: string) => page.getByLabel(name, { exact: true })

  await test.step('what arrived, and when', async () => {
    await signInAsStaff(page, 'clerk')
    await page.getByRole('link', { name: '紙の届出', exact: true }).click()
    await expectAccessible(page)
    await page.getByRole('link', { name: '届いた用紙を受け付ける' }).click()
    await label('オンライン資格確認導入届（保険者）').check()
    await label('届いた日').fill('令和99年1月1日')
    await label('保険者コード').fill(insurer.code)
    await page.getByRole('button', { name: '受け付けて入力に進む' }).click()
    await expect(summary(page)).toContainText('先の日付です')
    await expect(summary(page)).toContainText('ファイルが選ばれていません。')
    await expect(label('保険者コード')).toHaveValue(insurer.code)
    await expectAccessible(page)
    await label('届いた日').fill(formatDate(`${month}-10`))
    await label('用紙の画像').setInputFiles(await noticePdf())
    await page.getByRole('button', { name: '受け付けて入力に進む' }).click()
    await expect(heading(page)).toHaveText('用紙の内容を入力する')
    await expectAccessible(page)
  })

  await test.step('its boxes, with the same checks', async () => {
    await label('届出日').fill(formatDate(`${month}-08`))
    await label('届出者の住所').fill('東京都港区新橋2-1-3')
    await label('届出者の氏名').fill('理事長　髙﨑　太郎')
    await label('代表者本人が届け出ます').check()
    await label('ア 特定健診機関').check()
    await label('名称').fill(insurer.name)
    await label('名称のフリガナ').fill('シケンケンコウホケンクミアイ')
    await label('郵便番号').fill('105-0004')
    await label('所在地').fill('港区新橋2-1-3')
    await label('所在地のフリガナ').fill('トウキョウトミナトクシンバシ2-1-3')
    await label('電話番号').fill('03-1234-5678')
    await label('代表者名').fill('髙﨑　太郎')
    await label('代表者名のフリガナ').fill('タカサキ　タロウ')
    await page.getByRole('button', { name: 'この内容で受け付ける' }).click()
    await expect(summary(page)).toContainText('所在地は都道府県名から入力してください')
    await expect(label('代表者名')).toHaveValue('髙﨑　太郎')
    await expectAccessible(page)
    await label('所在地').fill('東京都港区新橋2-1-3')
    await page.getByRole('button', { name: 'この内容で受け付ける' }).click()
    await expect(page.getByText('紙の届出を受け付けました。')).toBeVisible()
    await expect(page.getByText(formatMonth(month)).first()).toBeVisible()
    await expectAccessible(page)
  })

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const scan = await page.request.get(`/api/paper-notices/${id}/scan?inline=1`)
  expect([scan.status(), scan.headers()['content-type']]).toEqual([200, 'application/pdf'])
  // The case shows it in a frame beside the boxes.
  expect(scan.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  await closeRun(month)
  await giveBack(id)

  await test.step('printed, sent, undelivered', async () => {
    await page.goto('/staff/paper?list=to-send')
    await expectAccessible(page)
    const row = page.getByRole('row').filter({ hasText: insurer.name }).filter({ hasText: '新橋' }).last()
    const receipt = (await row.getByRole('link').first().textContent()) ?? ''
    const form = await page.request.get(`/staff/notices/${id}/pdf`)
    expect([form.status(), form.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await page.getByRole('button', { name: '発送を記録する' }).click()
    await expect(summary(page)).toContainText('届出が選ばれていません。')
    await label(`${receipt}を選ぶ`).check()
    await page.getByRole('button', { name: '発送を記録する' }).click()
    await expect(page.getByText('発送を記録しました。')).toBeVisible()
    await expectAccessible(page)
    await label(`${receipt}を選ぶ`).check()
    await page.getByRole('button', { name: '宛先不明で戻ったことを記録する' }).click()
    await expect(page.getByText('宛先不明で戻ったことを記録しました。')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: receipt })).toContainText('宛先不明で戻りました')
    await expectAccessible(page)
  })
})

/** 確認, 登録 and 返還 by two others: the month's own journey walks through them. */
async function giveBack(id: string): Promise<void> {
  const now = await currentTime()
  const clerk = await ensureStaff(demoStaff.otherClerk, now)
  const supervisor = await ensureStaff(demoStaff.supervisor, now)
  await decide(actOf(clerk, 'notice.confirm', now), 'confirm', id)
  await decide(actOf(supervisor, 'notice.register', now), 'register', id)
  await handBack(id, now)
}

test('R-INS-14 a clerk looks at before and after of a change, decides, and who asked is told', async ({
  page,
}) => {
  const { asked, filer } = await askedChange()
  await signInAsStaff(page, 'clerk')
  await page.getByRole('link', { name: '変更の届出', exact: true }).click()
  await expectAccessible(page)
  await page.goto(`/staff/changes/${asked}`)
  await expect(page.getByRole('row', { name: /代表者名/ }).first()).toContainText('見本　次郎')
  await expectAccessible(page)
  await page.getByRole('button', { name: '却下する' }).click()
  await expect(summary(page)).toContainText('却下する理由を入力してください。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '変更を反映する' }).click()
  await expect(page.getByText('変更を反映しました。')).toBeVisible()
  await expect(page.getByRole('button', { name: '変更を反映する' })).toHaveCount(0)
  await expectAccessible(page)
  await mailTo(filer.email, 'を反映しました')
})

/** Of an insurer with a living code. */
async function askedChange() {
  const now = await currentTime()
  const filer = await newInsurer()
  await giveCode(filer)
  const insurerId = filer.facilities[0]?.id ?? 0
  const typed = { representative: '見本　次郎', representativeKana: 'ミホン　ジロウ' }
  const act = actOf(filer, 'change.ask', now)
  const { id } = await askChange(act, filer, { insurerId, typed, reason: '代表者の交代のため' })
  return { asked: id, filer }
}
