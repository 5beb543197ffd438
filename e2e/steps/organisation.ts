import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { activate, register, signIn } from './account'
import { linkIn, mailTo } from './mail'
import { newPerson, type Person } from './world'

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

export const summary = (page: Page) => page.getByRole('alert').filter({ hasText: '入力内容に誤りがあります' })

/** The 管理者 of an institution of their own, signed in. */
export async function newManager(page: Page): Promise<Person> {
  const manager = await newPerson()
  await register(page, manager)
  await activate(page, manager)
  await signIn(page, manager)
  return manager
}

export async function invite(page: Page, email: string, role: '管理者' | '担当者'): Promise<void> {
  await test.step(`invite as ${role}`, async () => {
    await page.goto('/organisation/people')
    await page.getByRole('link', { name: '利用者を招待する' }).click()
    await expectAccessible(page)
    await page.getByLabel('メールアドレス', { exact: true }).fill(email)
    await page.getByLabel(role, { exact: true }).check()
    await page.getByRole('button', { name: '招待メールを送る' }).click()
    await expect(heading(page)).toHaveText('利用者')
    await expect(page.getByText('招待メールを送りました。')).toBeVisible()
    await expectAccessible(page)
  })
}

export async function openInvitation(page: Page, email: string): Promise<string> {
  const link = linkIn(await mailTo(email, '利用者として招待されました'))
  await page.goto(link)
  await expect(heading(page)).toHaveText('招待の確認')
  await expectAccessible(page)
  return link
}

/** Somebody without an account takes the invitation up and signs in. */
export async function acceptInvitation(page: Page, person: Person): Promise<void> {
  await test.step('accept the invitation', async () => {
    await openInvitation(page, person.email)
    await page.getByLabel('姓', { exact: true }).fill(person.lastName)
    await page.getByLabel('名', { exact: true }).fill(person.firstName)
    await page.getByLabel('電話番号', { exact: true }).fill(person.phone)
    await page.getByLabel('パスワード', { exact: true }).fill(person.password)
    await page.getByLabel('パスワード（確認用）', { exact: true }).fill(person.password)
    await page.getByLabel('上記の利用規約に同意します。', { exact: true }).check()
    await page.getByRole('button', { name: '登録して参加する' }).click()
    await expect(heading(page)).toHaveText('機関に参加しました')
    await expectAccessible(page)
    await signIn(page, person)
  })
}
