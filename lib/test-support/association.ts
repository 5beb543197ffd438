import { Readable } from 'node:stream'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { writeTemplate } from '@/lib/adapters/spreadsheet/write-template'
import { bulkColumns, exampleSheet, notesSheet } from '@/lib/domain/bulk-filing/columns'
import { checkDigit } from '@/lib/domain/check-digit'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { storeList } from '@/lib/usecases/store-list'
import { noon } from './applicant'

let serial = 0

/** A 保険者団体 with one person who can sign in. */
export async function makeAssociation(name = '見本保険者団体'): Promise<Viewer> {
  serial += 1
  const organisation = await db.organisation.create({ data: { kind: 'ASSOCIATION', name, createdAt: noon } })
  const email = `association-${serial}@group.example`
  const account = await db.account.create({
    data: {
      ...{ email, status: 'ACTIVE', passwordHash: 'nobody signs in with this' },
      ...{ lastName: '団体', firstName: '一子', phone: '0312345678', createdAt: noon },
      memberships: {
        create: { organisationId: organisation.id, role: 'MANAGER', status: 'MEMBER', createdAt: noon },
      },
    },
  })
  const of = { facilities: [], sessionHash: '', now: noon, role: 'association' as const }
  return { ...of, accountId: account.id, name: '団体 一子', email, organisation }
}

/** 06 + 13 + serial + check digit: insurers with right numbers, and a mandate of each where one is asked for. */
export async function makeInsurers(count: number, association?: Viewer) {
  const codes = Array.from({ length: count }, (_, index) => insurerNumber(index))
  const insurers = await db.facility.createManyAndReturn({
    data: codes.map((code, index) => ({
      ...{ kind: 'INSURER' as const, prefecture: '13', code, name: `見本第${index + 1}健康保険組合` },
      ...{ postalCode: '1000013', address: '千代田区霞が関9-99-9', phone: '0300000009' },
    })),
  })
  const associationId = association?.organisation?.id
  if (associationId !== undefined) {
    await db.mandate.createMany({
      data: insurers.map(({ id }) => ({
        ...{ associationId, insurerId: id, grantedAt: noon },
        grantedById: association?.accountId ?? '',
      })),
    })
  }
  return insurers
}

/** The last three digits are the insurer's own: three laws make room for 2 997 in one prefecture. */
function insurerNumber(index: number): string {
  const laws = ['06', '31', '32', '33']
  const body = `${laws[Math.floor(index / 999)]}13${String((index % 999) + 1).padStart(3, '0')}`
  return body + checkDigit(body)
}

/** What an association's clerk types for one insurer; everything is right. */
export function rowOf(
  { code, name }: { code: string; name: string },
  more: NoticeAnswers = {},
): NoticeAnswers {
  return {
    ...{
      filedOn: '令和8年11月20日',
      filerAddress: '東京都千代田区霞が関9-99-9',
      filerName: `${name} 理事長 見本太郎`,
    },
    ...{ kindCheckup: '○', kindGuidance: '', name, nameKana: 'ミホンケンコウホケンクミアイ' },
    ...{ postalCode: '100-0013', address: '東京都千代田区霞が関9-99-9' },
    ...{ addressKana: 'トウキョウトチヨダクカスミガセキ9-99-9', phone: '03-0000-0009' },
    ...{ representative: '見本　太郎', representativeKana: 'ミホン　タロウ', insurerNumber: code },
    ...{ abolishedOn: '令和9年3月31日', reason: '合併のため' },
    ...more,
  }
}

/** The template with these rows filled in. */
export function bulkFileOf(rows: readonly NoticeAnswers[], kind: NoticeKind = 'INTRODUCTION') {
  const columns = bulkColumns(kind)
  return writeTemplate({
    ...{ name: kind === 'INTRODUCTION' ? '導入届' : '廃止届', columns, exampleSheet, notesSheet, notes: [] },
    rows: rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  })
}

/** As the upload leaves it in the store. */
export async function storedFile(bytes: Uint8Array, fileName = '導入届.xlsx') {
  const stored = await storeList({ fileName, body: Readable.from([bytes]) })
  if ('problem' in stored) throw new Error(stored.problem.message)
  return stored.list
}
