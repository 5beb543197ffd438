import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { noticePdf } from '@/e2e/steps/application'
import { mailTo } from '@/e2e/steps/mail'
import { acceptInvitation, heading, newManager, summary } from '@/e2e/steps/organisation'
import { signInAsStaff } from '@/e2e/steps/staff'
import { newPerson, type Person } from '@/e2e/steps/world'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'

async function fill(page: Page, { facility }: Person, rescued: Person): Promise<void> {
  await page
    .getByLabel('所属機関選択', { exact: true })
    .selectOption({ label: facilityKindLabel(facility.kind) })
  await page
    .getByLabel('都道府県', { exact: true })
    .selectOption({ label: prefectureLabel(facility.prefecture) })
  await page.getByLabel('機関コード', { exact: true }).fill(facility.code)
  await page.getByLabel('氏名', { exact: true }).fill('髙﨑 花子')
  await page.getByLabel('メールアドレス', { exact: true }).fill(rescued.email)
  await page.getByLabel('復旧が必要な理由', { exact: true }).fill('管理者が退職し、連絡が取れない。')
}

test('R-REG-8 R-REG-11 R-ALL-1 R-ALL-2 one member of staff enters a rescue, another lets the person in', async ({
  page,
  browser,
}) => {
  const manager = await newManager(page)
  const rescued = { ...(await newPerson()), firstName: '花子' }
  const [one, two] = [await browser.newContext(), await browser.newContext()]
  const [clerk, supervisor] = [await one.newPage(), await two.newPage()]
  await signInAsStaff(clerk, 'clerk')
  await clerk.goto('/staff/rescues')
  await expectAccessible(clerk)
  await clerk.getByRole('link', { name: '復旧を登録する' }).click()
  await expectAccessible(clerk)
  await fill(clerk, manager, rescued)
  await clerk.getByRole('button', { name: '復旧を登録する' }).click()
  await expect(clerk).toHaveTitle(/^エラー：/)
  await expect(summary(clerk)).toContainText('ファイルが選ばれていません。')
  await expect(clerk.getByLabel('メールアドレス', { exact: true })).toHaveValue(rescued.email)
  await expectAccessible(clerk)
  await clerk.getByLabel('確認した書類', { exact: true }).setInputFiles(await noticePdf())
  await clerk.getByRole('button', { name: '復旧を登録する' }).click()
  await expect(clerk.getByText('この復旧はあなたが登録しました。')).toBeVisible()
  await expect(clerk.getByRole('button', { name: '管理者として招待する' })).toHaveCount(0)
  await expectAccessible(clerk)

  await signInAsStaff(supervisor, 'supervisor')
  await supervisor.goto(new URL(clerk.url()).pathname)
  await expectAccessible(supervisor)
  const document = await supervisor.getByRole('link', { name: /新しいタブで開きます/ }).getAttribute('href')
  const answer = await supervisor.request.get(document ?? '')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await supervisor.getByRole('button', { name: '却下する' }).click()
  await expect(summary(supervisor)).toContainText('却下する理由を入力してください。')
  await supervisor.getByLabel('判断の理由', { exact: true }).fill('書類の印影を確認した。')
  await supervisor.getByRole('button', { name: '管理者として招待する' }).click()
  await expect(supervisor.getByText('管理者として招待しました。')).toBeVisible()
  await expectAccessible(supervisor)
  await mailTo(manager.email, '新しい管理者を招待しました')
  await one.close()
  await two.close()

  const home = await browser.newContext()
  const desk = await home.newPage()
  await acceptInvitation(desk, rescued)
  await desk.goto('/organisation/people')
  await expect(heading(desk)).toHaveText('利用者')
  await expect(desk.getByRole('row', { name: /花子/ })).toContainText('管理者')
  await home.close()
})
