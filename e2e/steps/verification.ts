import { expect, type Page, test } from '@playwright/test'
import { ensureBankAccount } from '@/e2e/scenarios/bank-accounts'
import { expectAccessible } from './accessible'
import { activate, register, signIn } from './account'
import { noticePdf } from './application'
import { newPerson, type Person } from './world'

export const accountField = (page: Page) => page.getByLabel('口座番号', { exact: true })
export const matchStatus = (page: Page) => page.getByRole('status').filter({ hasText: '照合済み' })
export const otherNotice = '特定健診・特定保健指導機関届（保険医療機関以外）'

/** Somebody of a 歯科 with this number on file, signed in and at the form of the 施術所等向け portal. */
export async function atTreatmentForm(page: Page, number?: string): Promise<Person> {
  const person = await newPerson('27', 'DENTAL')
  if (number) await ensureBankAccount(person.facility, number)
  await register(page, person)
  await activate(page, person)
  await signIn(page, person)
  await test.step('menu path to 利用開始申請', async () => {
    await page.goto('/treatment')
    for (const name of ['各種申請', '利用開始申請', '利用開始申請はこちら'])
      await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請')
  })
  return person
}

export async function chooseMethod(page: Page, method: '①' | '②'): Promise<void> {
  await page.getByRole('radiogroup', { name: '施設の確認方法' }).getByLabel(method).check()
}

export async function verifyFacility(page: Page, number: string): Promise<void> {
  await test.step(`施設の確認 ${number}`, async () => {
    await accountField(page).fill(number)
    await page.getByRole('button', { name: '施設の確認', exact: true }).click()
  })
}

export async function fillRest(page: Page): Promise<void> {
  await page.getByLabel('職員数', { exact: true }).fill('10')
  await page.getByLabel('申請台数', { exact: true }).fill('2')
  await page.getByLabel('上記の利用規約に同意します。', { exact: true }).check()
}

export async function attachNotice(page: Page): Promise<void> {
  await page.getByLabel(otherNotice, { exact: true }).setInputFiles(await noticePdf())
}

/** The clerk's page of the case. */
export async function openCase(page: Page, receiptNumber: string): Promise<void> {
  await test.step(`open the case ${receiptNumber}`, async () => {
    await page.goto('/staff/queue/review')
    const row = page.getByRole('link', { name: receiptNumber })
    while ((await row.count()) === 0) {
      const here = page.url()
      await page.getByRole('link', { name: '次のページ' }).click()
      await expect(page).not.toHaveURL(here)
    }
    await row.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(receiptNumber)
    await expectAccessible(page)
  })
}
