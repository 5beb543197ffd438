import { expect, type Page, test } from '@playwright/test'
import * as OTPAuth from 'otpauth'
import { activate, register, signIn } from './account'
import { mailsTo } from './mail'
import { newPerson, type Person } from './world'

/** Registered, activated and signed in. */
export async function newSignedIn(page: Page): Promise<Person> {
  const person = await newPerson()
  await register(page, person)
  await activate(page, person)
  await signIn(page, person)
  return person
}

export async function goToSettings(page: Page, change: string): Promise<void> {
  await page.getByRole('link', { name: 'アカウント設定' }).first().click()
  await page.getByRole('link', { name: new RegExp(`^変更\\s*（${change}）$`) }).click()
}

export async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text)
}

export async function expectHeading(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

/** Waits until that many mails with these words in the subject have come; the links of all of them, newest last. */
export async function linksOf(address: string, subject: string, count: number): Promise<string[]> {
  return test.step(`${count} × ${subject}`, async () => {
    let links: string[] = []
    await expect
      .poll(async () => {
        const mails = (await mailsTo(address)).filter((mail) => mail.subject?.includes(subject))
        links = mails
          .sort((a, b) => (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0))
          .map((mail) => /https?:\/\/\S+/.exec(mail.text ?? '')?.[0] ?? '')
        return links.length
      })
      .toBe(count)
    return links
  })
}

/** What the authenticator app shows, `steps` half minutes from now: a code works once. */
export function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * 30_000
  return new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret.replace(/\s/g, '')) }).generate({
    timestamp,
  })
}
