import { expect, test } from '@playwright/test'
import { actOf, fileNotice } from '@/e2e/scenarios/notice-path'
import { demoStaff, ensureStaff } from '@/e2e/scenarios/staff'
import { expectAccessible } from '@/e2e/steps/accessible'
import {
  alert,
  field,
  fillRepresentative,
  fillRest,
  giveCode,
  heading,
  newInsurer,
  press,
  signInAs,
} from '@/e2e/steps/insurer-notices'
import { mailTo } from '@/e2e/steps/mail'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { sendBackNotice } from '@/lib/usecases/send-back-notice'

test('R-INS-1 R-INS-3 R-INS-6 R-INS-13 導入届, from マイページ to the receipt', async ({ page }) => {
  const insurer = await newInsurer()
  await signInAs(page, insurer)
  await page
    .getByRole('navigation', { name: 'マイメニュー' })
    .getByRole('link', { name: '届出', exact: true })
    .click()
  await expect(page.getByText('届出はまだありません。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '導入届を作成する' }).click()
  await expect(heading(page)).toHaveText('オンライン資格確認導入届（保険者）')
  await expect(
    page.getByText(
      /この届出は令和.+締切の処理に入ります。コードの付番と届出の返還は.+まで、アカウントへの反映は.+まで/,
    ),
  ).toBeVisible()
  await expectAccessible(page)

  await fillRest(page)
  await fillRepresentative(page)
  await press(page, '下書きを保存する')
  await expect(page.getByText('保存しました。')).toBeVisible()
  await press(page, '次へ進む')

  await test.step('the person decides about the 所在地', async () => {
    await expect(heading(page)).toHaveText('所在地の書き方の確認')
    await expectAccessible(page)
    await press(page, '次へ進む')
    await expect(alert(page)).toContainText('所在地の書き方を選んでください。')
    await page.getByLabel('東京都港区新橋2-1-3', { exact: true }).check()
    await press(page, '次へ進む')
  })

  await expect(heading(page)).toHaveText('届出の内容の確認')
  await expect(page.getByText('東京都港区新橋2-1-3')).toBeVisible()
  await expect(page.getByText('ア 特定健診機関、イ 特定保健指導機関')).toBeVisible()
  await expect(page.getByText('タカサキ　ヨシコ')).toBeVisible()
  await expectAccessible(page)
  await press(page, '届出を提出する')
  await expect(heading(page)).toHaveText('導入届を受け付けました')
  await expectAccessible(page)
  const mail = await mailTo(insurer.email, 'を受け付けました')
  const receipt = /N\d{2}-\d{7}-\d/.exec(mail.subject ?? '')?.[0] ?? 'none'
  await expect(page.getByText(receipt, { exact: true })).toBeVisible()
  expect(mail.text).toMatch(/この届出は令和.+締切の処理に入ります。/)

  await page.getByRole('link', { name: '届出の状態' }).click()
  await expect(page.getByText('受付', { exact: true })).toBeVisible()
  await expect(page.getByText(/いま行っていただくことはありません/)).toBeVisible()
  await expectAccessible(page)

  await test.step('withdraw', async () => {
    await page.getByText(`受付番号 ${receipt} の届出を取り下げる`).click()
    await field(page, '取り下げる理由').fill('重複のため')
    await press(page, '取り下げる')
    await expect(page.getByText('取下げ', { exact: true })).toBeVisible()
    await expect(page.getByText('重複のため')).toBeVisible()
  })
})

test('R-INS-1 R-ALL-1 what is missing or wrong in a 導入届 is said at its field, and stays as typed', async ({
  page,
}) => {
  const insurer = await newInsurer()
  await signInAs(page, insurer)
  await page.goto('/notices/new?kind=introduction')
  await test.step('what is missing is named, in the order of the form', async () => {
    await press(page, '次へ進む')
    await expect(alert(page).getByRole('link')).toHaveText([
      '届出者の氏名を入力してください。',
      /届出者の立場/,
      /機関の種別/,
      '所在地のフリガナを入力してください。',
      '代表者名を入力してください。',
      '代表者名のフリガナを入力してください。',
    ])
    await expectAccessible(page)
  })

  await test.step('what is wrong is kept as typed', async () => {
    await fillRest(page)
    await fillRepresentative(page)
    await field(page, '保険者コード').fill('123456')
    await field(page, '届出日').fill('令和99年1月1日')
    await press(page, '次へ進む')
    await expect(alert(page).getByRole('link')).toHaveCount(2)
    await expect(field(page, '保険者コード')).toHaveValue('123456')
    await expect(field(page, '代表者名のフリガナ')).toHaveValue('ﾀｶｻｷ ﾖｼｺ')
  })

  await field(page, '保険者コード').fill(insurer.facilities[0]?.code ?? '')
  await field(page, '届出日').fill('令和8年1月5日')
  await press(page, '次へ進む')
  await expect(heading(page)).toHaveText('所在地の書き方の確認')
})

test('R-INS-15 a notice that was sent back opens only what was asked for, and comes again', async ({
  page,
}) => {
  const insurer = await newInsurer()
  const now = await currentTime()
  const id = await fileNotice(insurer, 'INTRODUCTION', now, { name: '略称' })
  const clerk = await ensureStaff(demoStaff.clerk, now)
  const { version } = await db.notice.findUniqueOrThrow({ where: { id } })
  const requests = [{ field: 'name' as const, message: '正式名称で記入してください。' }]
  await sendBackNotice(actOf(clerk, 'notice.send-back', now), { id, version, requests })

  await signInAs(page, insurer)
  await page.goto(`/notices/${id}`)
  await expect(page.getByText('差し戻し中', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: '支払基金からの依頼' })).toContainText(
    '正式名称で記入してください。',
  )
  await expect(page.getByText(/27日までに再提出すると、.+締切の処理のままです。それより後に/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '届出を直す' }).click()
  await expect(page.getByRole('textbox')).toHaveCount(2)
  await expectAccessible(page)
  await field(page, '名称').fill('試験健康保険組合')
  await press(page, '次へ進む')
  await expect(heading(page)).toHaveText('届出の内容の確認')
  await expect(page.getByRole('link', { name: /^変更/ })).toHaveCount(2)
  await press(page, '届出を再提出する')
  await expect(heading(page)).toHaveText('導入届を受け付けました')
  await page.goto(`/notices/${id}`)
  await expect(page.getByRole('heading', { name: '再提出を受け付けました' })).toBeVisible()
  await expect(page.getByText('直した項目：名称')).toBeVisible()
})

test('R-INS-2 R-INS-14 while a code lives: a change, or 廃止届', async ({ page }) => {
  const insurer = await newInsurer()
  const { code } = await giveCode(insurer)
  await signInAs(page, insurer)
  await page.goto('/notices/new?kind=introduction')
  await expect(page.getByText('この保険者には有効なオンライン資格確認用コードがあります。')).toBeVisible()
  await expectAccessible(page)

  await test.step('a change request', async () => {
    await page.getByRole('link', { name: '変更の届出（名称・所在地・代表者）' }).click()
    await press(page, '変更を届け出る')
    await expect(alert(page)).toContainText('変わる項目がありません。')
    await field(page, '代表者名').fill('見本　次郎')
    await press(page, '変更を届け出る')
    await expect(alert(page).getByRole('link')).toHaveText([
      '代表者名のフリガナを入力してください。',
      '変更の理由を入力してください。',
    ])
    await expectAccessible(page)
    await field(page, '代表者名のフリガナ').fill('みほん じろう')
    await field(page, '変更の理由').fill('代表者の交代のため')
    await press(page, '変更を届け出る')
    await expect(page.getByText('変更の届出を受け付けました。')).toBeVisible()
    await expect(page.getByText('ミホン　ジロウ')).toBeVisible()
    await expectAccessible(page)
    await page.getByText(/^変更の届出 C.+ を取り下げる$/).click()
    await press(page, '取り下げる')
    await expect(page.getByText('取下げ', { exact: true })).toBeVisible()
  })

  await test.step('廃止届', async () => {
    await page.goto('/notices/new?kind=abolition')
    await expect(heading(page)).toHaveText('オンライン資格確認廃止届（保険者）')
    await expect(field(page, 'オンライン資格確認用コード（10桁）')).toHaveValue(code)
    await fillRest(page)
    await field(page, '廃止年月日').fill('2020-01-01')
    await field(page, '廃止理由').fill('事業の終了')
    await press(page, '次へ進む')
    await expect(alert(page).getByRole('link')).toHaveText([/コードが付番された.+以後の日付/])
    await expectAccessible(page)
    await field(page, '廃止年月日').fill('令和12年3月31日')
    await press(page, '次へ進む')
    await page.getByLabel('東京都港区新橋２丁目１番３号', { exact: true }).check()
    await press(page, '次へ進む')
    await expect(page.getByText(/端末のIDがすべて使えなくなります/)).toBeVisible()
    await press(page, '届出を提出する')
    await expect(heading(page)).toHaveText('廃止届を受け付けました')
  })
})

test('R-INS-1 the fund’s boxes are not taken from anybody, whatever is posted', async ({ page }) => {
  const insurer = await newInsurer()
  await signInAs(page, insurer)
  await page.goto('/notices/new?kind=introduction')
  const id = page.url().split('/').at(-2) ?? ''
  await page
    .locator('main form')
    .first()
    .evaluate((form) => {
      for (const name of ['remark', 'fileNumber', 'code', 'confirmedById', 'status', 'runMonth']) {
        form.insertAdjacentHTML('beforeend', `<input type="hidden" name="${name}" value="1390000011">`)
      }
    })
  await press(page, '下書きを保存する')
  await expect(page.getByText('保存しました。')).toBeVisible()
  const kept = await db.notice.findUniqueOrThrow({ where: { id } })
  expect(kept).toMatchObject({
    status: 'DRAFT',
    remark: null,
    fileNumber: null,
    confirmedById: null,
    runMonth: null,
  })
  expect(JSON.stringify(kept.answers)).not.toContain('1390000011')
})
