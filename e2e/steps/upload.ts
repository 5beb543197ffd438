import type { Page } from '@playwright/test'
import { activate, register, signIn } from '@/e2e/steps/account'
import { goToApplicationForm, noticeField } from '@/e2e/steps/application'
import { newPerson, type Person } from '@/e2e/steps/world'
import { db } from '@/lib/adapters/db'

/** Somebody new before the application form. */
export async function atFormOfNewPerson(page: Page): Promise<Person> {
  const person = await newPerson()
  await register(page, person)
  await activate(page, person)
  await signIn(page, person)
  await goToApplicationForm(page)
  return person
}

export const fileInput = (page: Page) => page.getByLabel(noticeField, { exact: true })

/** The row of a file, in whichever of the two lists it stands. */
export const fileRow = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

export function uploadsOf({ facility: { kind, prefecture, code } }: Person) {
  return db.upload.findMany({
    where: { removedAt: null, application: { facility: { kind, prefecture, code } } },
  })
}
