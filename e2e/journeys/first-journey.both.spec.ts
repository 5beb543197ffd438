import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '@/e2e/steps/accessible'
import { activate, register, signIn } from '@/e2e/steps/account'
import { fillApplication, goToApplicationForm, sendApplication } from '@/e2e/steps/application'
import { linkIn, mailTo } from '@/e2e/steps/mail'
import { approve, signInAsStaff } from '@/e2e/steps/staff'
import { newPerson, type Person } from '@/e2e/steps/world'

/** The whole way of the notice, with scripts and without: the same steps, the same words. */
for (const prefecture of ['13', '01']) {
  test(`R-SITE-1 R-REG-1 R-REG-3 R-REG-4 R-REG-6 R-APP-1 R-APP-7 R-APP-10 R-DEV-1 R-ALL-2 from registration to the active device, prefecture ${prefecture}`, async ({
    page,
    browser,
    request,
  }) => {
    const person = await newPerson(prefecture)
    await register(page, person)
    await activate(page, person)
    await signIn(page, person)
    await expectAccessible(page)

    await goToApplicationForm(page)
    await expectAccessible(page)
    await fillApplication(page)
    const receiptNumber = await sendApplication(page)
    await expectAccessible(page)
    await mailTo(person.email, `受付番号 ${receiptNumber} を受け付けました`)

    const clerk = await browser.newContext()
    const desk = await clerk.newPage()
    await signInAsStaff(desk)
    await approve(desk, receiptNumber)
    await clerk.close()

    const { institutionCode, devices } = await readSettings(page, person, receiptNumber)
    expect(devices).toHaveLength(2)
    const [device] = devices
    if (!device) throw new Error('unreachable')
    const order = { institutionCode, ...device, publicKey: publicKey(), name: '受付のパソコン' }
    const activated = await request.post('/api/v1/devices', { data: order })
    expect(activated.status()).toBe(201)
    expect(await activated.json()).toEqual({ deviceId: expect.any(String) })
    expect((await request.post('/api/v1/devices', { data: order })).status()).toBe(409)
  })
}

type Settings = { institutionCode: string; devices: { id: string; activationCode: string }[] }

/** From the completion mail to the codes, with the password given once more. */
async function readSettings(page: Page, person: Person, receiptNumber: string): Promise<Settings> {
  return test.step('read the settings', async () => {
    await page.goto(linkIn(await mailTo(person.email, `受付番号 ${receiptNumber} を承認しました`)))
    await page.getByRole('link', { name: 'マイナ資格確認アプリユーザ設定情報' }).click()
    await page.getByLabel('パスワード', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: '設定情報を表示する' }).click()
    await expect(page.getByRole('heading', { name: /^端末 W\d{7}$/ })).toHaveCount(2)
    await expectAccessible(page)
    const pdf = page.waitForEvent('download')
    await page.getByRole('link', { name: '設定情報（PDF）をダウンロードする' }).click()
    expect((await pdf).suggestedFilename()).toBe('マイナ資格確認アプリユーザ設定情報.pdf')
    const texts = await page.getByRole('main').locator('code').allTextContents()
    const [institutionCode = '', ...pairs] = texts
    const devices = [0, 2].map((at) => ({ id: pairs[at] ?? '', activationCode: pairs[at + 1] ?? '' }))
    expect(institutionCode).toMatch(/^\d{10}$/)
    return { institutionCode, devices }
  })
}

function publicKey() {
  return {
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
    kid: randomUUID(),
  }
}
