import { expect, type Page, test } from '@playwright/test'
import { noticeLabel } from '@/lib/domain/application/answers'
import { verificationChoices } from '@/lib/domain/application/verification'
import { type FacilityKind, portalOf } from '@/lib/domain/facility/kind'
import { goToApplicationForm, noticePdf, sendApplication } from './application'

/** By the menu path of the portal that this kind belongs to. */
export async function goToFormOf(page: Page, kind: FacilityKind): Promise<void> {
  if (portalOf(kind) === 'medical') return goToApplicationForm(page)
  await test.step('menu path to 利用開始申請', async () => {
    await page.goto('/treatment')
    for (const name of ['各種申請', '利用開始申請', '利用開始申請はこちら'])
      await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請')
  })
}

/** The inputs of this kind, with the document where it is asked for. */
export async function fillFormOf(page: Page, kind: FacilityKind): Promise<void> {
  await test.step(`fill in the application of ${kind}`, async () => {
    if (verificationChoices(kind).length > 1)
      await page.getByRole('radiogroup', { name: '施設の確認方法' }).getByLabel('②').check()
    await fillCounts(page)
    await page.getByLabel(noticeLabel(kind), { exact: true }).setInputFiles(await noticePdf())
  })
}

export async function fillCounts(page: Page, staffCount = '10', deviceCount = '2'): Promise<void> {
  await page.getByLabel('職員数', { exact: true }).fill(staffCount)
  await page.getByLabel('申請台数', { exact: true }).fill(deviceCount)
  await page.getByLabel('上記の利用規約に同意します。', { exact: true }).check()
}

export async function applyAs(page: Page, kind: FacilityKind): Promise<string> {
  await goToFormOf(page, kind)
  await fillFormOf(page, kind)
  return sendApplication(page)
}

/** The state of the application, from its receipt page. */
export async function openStatus(page: Page): Promise<void> {
  await page.goto(page.url().replace(/\/done.*$/, ''))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('利用開始申請の状態')
}
