import { expect, type Page, test } from '@playwright/test'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { linkIn, mailTo } from './mail'
import type { Person } from './world'

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

export async function fillRegistration(page: Page, person: Person): Promise<void> {
  await field(page, '姓').fill(person.lastName)
  await field(page, '名').fill(person.firstName)
  await field(page, '所属機関選択').selectOption({ label: facilityKindLabel(person.facility.kind) })
  await field(page, '都道府県').selectOption({ label: prefectureLabel(person.facility.prefecture) })
  await field(page, '機関コード').fill(person.facility.code)
  await field(page, '電話番号').fill(person.phone)
  await field(page, 'メールアドレス').fill(person.email)
  await field(page, 'パスワード').fill(person.password)
  await field(page, 'パスワード（確認用）').fill(person.password)
  await field(page, '上記の利用規約に同意します。').check()
}

export async function register(page: Page, person: Person): Promise<void> {
  await test.step('register', async () => {
    await page.goto('/medical')
    await page.getByRole('link', { name: '新規ユーザー登録はこちら' }).first().click()
    await fillRegistration(page, person)
    await page.getByRole('button', { name: '登録', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('確認メールを送信しました')
    await expect(page.getByText(person.email)).toBeVisible()
  })
}

export async function activate(page: Page, person: Person): Promise<void> {
  await test.step('activate by the link of the mail', async () => {
    const link = linkIn(await mailTo(person.email, 'ユーザー登録を完了してください'))
    await page.goto(link)
    await page.getByRole('button', { name: '登録を完了する' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ユーザー登録が完了しました')
  })
}

export async function signIn(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  await test.step('sign in', async () => {
    await page.goto('/sign-in')
    await field(page, 'メールアドレス').fill(person.email)
    await field(page, 'パスワード').fill(person.password)
    await page.getByRole('button', { name: 'ログイン' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('マイページ')
  })
}
