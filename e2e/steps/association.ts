import { randomInt, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import { writeTemplate } from '@/lib/adapters/spreadsheet/write-template'
import { bulkColumns, exampleSheet, notesSheet } from '@/lib/domain/bulk-filing/columns'
import { checkDigit } from '@/lib/domain/check-digit'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { newPerson, type Person } from './world'

export type Insurer = { id: number; code: string; name: string }

type Place = { person: Person; organisationId: number; accountId: string }

/** A 保険者団体 with one person, and a mandate of each of these insurers. */
export async function newAssociation(insurers: readonly Insurer[]): Promise<Place & { name: string }> {
  const name = `試験保険者団体 ${randomUUID().slice(0, 8)}`
  const now = new Date()
  const organisation = await db.organisation.create({ data: { kind: 'ASSOCIATION', name, createdAt: now } })
  const place = await settle(organisation.id)
  await db.mandate.createMany({
    data: insurers.map(({ id }) => ({
      ...{ associationId: organisation.id, insurerId: id, grantedAt: now, grantedById: place.accountId },
    })),
  })
  return { ...place, name }
}

/** An insurer's 管理者. */
export async function newInsurerManager(insurer: Insurer): Promise<Place> {
  const organisation = await db.organisation.create({ data: { name: insurer.name, createdAt: new Date() } })
  await db.facility.update({ where: { id: insurer.id }, data: { organisationId: organisation.id } })
  return settle(organisation.id)
}

async function settle(organisationId: number): Promise<Place> {
  const person = await newPerson()
  const { email, lastName, firstName, phone, password } = person
  const at = { createdAt: new Date() }
  const account = await db.account.create({
    data: {
      ...{ email, lastName, firstName, phone, status: 'ACTIVE', activatedAt: new Date(), ...at },
      passwordHash: await hashPassword(password),
      memberships: { create: { organisationId, role: 'MANAGER', status: 'MEMBER', ...at } },
    },
  })
  return { person, organisationId, accountId: account.id }
}

/** Insurers that no other test knows, with right numbers that follow each other. */
export async function newInsurers(count: number): Promise<Insurer[]> {
  const law = ['06', '31', '32', '33', '34'][randomInt(5)]
  const prefecture = String(randomInt(1, 48)).padStart(2, '0')
  const first = randomInt(0, 1_000 - count)
  const codes = Array.from({ length: count }, (_, index) => {
    const body = `${law}${prefecture}${String(first + index).padStart(3, '0')}`
    return body + checkDigit(body)
  })
  const taken = await db.facility.count({ where: { kind: 'INSURER', code: { in: codes } } })
  if (taken > 0) return newInsurers(count)
  return db.facility.createManyAndReturn({
    data: codes.map((code, index) => ({
      ...{ kind: 'INSURER' as const, prefecture, code, name: `試験第${index + 1}健康保険組合` },
      ...{ postalCode: '1000013', address: '千代田区霞が関9-99-9', phone: '0300000009' },
    })),
  })
}

export function rowOf({ code, name }: Insurer, more: NoticeAnswers = {}): NoticeAnswers {
  const address = '東京都千代田区霞が関9-99-9'
  return {
    ...{ filedOn: '令和8年11月1日', filerAddress: address, filerName: `${name} 理事長 髙﨑太郎`, name },
    ...{ kindCheckup: '○', nameKana: 'シケンケンコウホケンクミアイ', postalCode: '100-0013', address },
    ...{ addressKana: 'トウキョウトチヨダクカスミガセキ9-99-9', phone: '03-0000-0009' },
    ...{ representative: '髙﨑　太郎', representativeKana: 'タカサキ　タロウ', insurerNumber: code },
    ...more,
  }
}

/** The template with these rows, as an association's clerk would fill it in. */
export async function sendRows(page: Page, rows: readonly NoticeAnswers[]): Promise<void> {
  const columns = bulkColumns('INTRODUCTION')
  const book = await writeTemplate({
    ...{ name: '導入届', columns, exampleSheet, notesSheet, notes: [] },
    rows: rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  })
  await sendFile(page, '導入届.xlsx', Buffer.from(book))
}

export async function sendFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer }
  await page.getByLabel('届出のファイル', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'ファイルを読み込む' }).click()
}
