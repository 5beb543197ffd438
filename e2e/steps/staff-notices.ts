import { randomInt, randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { ensurePerson } from '@/e2e/scenarios/applicants'
import { fileNotice } from '@/e2e/scenarios/notice-path'
import { type Insurer, newInsurers } from '@/e2e/steps/association'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { startOfDay } from '@/lib/domain/date/jst'

/** Where the test's own run takes notices in; long before anybody else's. */
export type OwnRun = { month: string; arrival: Date }

/** A run of the test's own, long past, that nobody else's notices are in. */
export async function newOwnRun(): Promise<OwnRun> {
  const month = `${randomInt(2020, 2026)}-${String(randomInt(1, 13)).padStart(2, '0')}`
  const [notices, runs] = [await db.notice.count({ where: { runMonth: month } }), await rowsOf(month)]
  return notices + runs > 0 ? newOwnRun() : { month, arrival: startOfDay(`${month}-10`) }
}

/**
 * Closes the test's run, once its notices are in it; the timer may have been faster. An empty run of the past would be
 * finished by the timer at once.
 */
export async function closeRun(month: string): Promise<void> {
  const closedAt = await currentTime()
  await db.monthRun.createMany({ data: { month, status: 'CLOSED', closedAt }, skipDuplicates: true })
  await db.monthRun.updateMany({ where: { month, status: 'OPEN' }, data: { status: 'CLOSED', closedAt } })
}

function rowsOf(month: string): Promise<number> {
  return db.monthRun.count({ where: { month } })
}

/** Insurers with a person each. */
export async function newFilers(count: number): Promise<{ insurer: Insurer; filer: Viewer }[]> {
  const insurers = await newInsurers(count)
  return Promise.all(
    insurers.map(async (insurer) => {
      const { kind, prefecture, code, name } = await db.facility.findUniqueOrThrow({
        where: { id: insurer.id },
      })
      const place = { postalCode: '1000013', address: '千代田区霞が関9-99-9', phone: '0300000009' }
      const facility = { kind, prefecture, code, name, nameKana: 'シケンケンコウホケンクミアイ', ...place }
      const email = `insurer-${randomUUID().slice(0, 13)}@clinic.example`
      const person = { email, lastName: '髙﨑', firstName: '太郎', facility }
      return { insurer, filer: await ensurePerson(person, await currentTime()) }
    }),
  )
}

/** Tokyo, wherever the number's prefecture is: the address decides the code (R-INS-8). */
const own = {
  nameKana: 'シケンケンコウホケンクミアイ',
  address: '東京都千代田区霞が関9-99-9',
  addressKana: 'トウキョウトチヨダクカスミガセキ9-99-9',
}

export type Filed = { id: string; receiptNumber: string; insurer: Insurer; filer: Viewer; prefecture: string }

/** 導入届 of insurers of the test's own. */
export async function newNotices(count: number, at?: Date): Promise<Filed[]> {
  const now = at ?? (await currentTime())
  const filers = await newFilers(count)
  const filed: Filed[] = []
  for (const { insurer, filer } of filers) {
    const id = await fileNotice(filer, 'INTRODUCTION', now, own)
    const { receiptNumber } = await db.notice.findUniqueOrThrow({ where: { id } })
    const prefecture = filer.facilities[0]?.prefecture ?? ''
    filed.push({ id, receiptNumber: receiptNumber ?? '', insurer, filer, prefecture })
  }
  return filed
}

/** From the preview of a step to its report; the worker does the work. */
export async function runStep(page: Page, month: string, step: string, button: RegExp): Promise<void> {
  await test.step(`${step} ${month}`, async () => {
    await page.goto(`/staff/months/${month}/${step}`)
    await page.getByRole('button', { name: button }).click()
    await expect(page).toHaveURL(/\/steps\//)
    await expect(page.getByText('終了した日時')).toBeVisible()
    await expect(page.getByText('処理中')).toHaveCount(0, { timeout: 90_000 })
  })
}
