import { Readable } from 'node:stream'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { writeTemplate } from '@/lib/adapters/spreadsheet/write-template'
import { bulkColumns, exampleSheet, notesSheet } from '@/lib/domain/bulk-filing/columns'
import { checkDigit } from '@/lib/domain/check-digit'
import { jstDate } from '@/lib/domain/date/jst'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { fileBulk } from '@/lib/usecases/file-bulk'
import { fileChosenRows } from '@/lib/usecases/file-chosen-rows'
import { recordPaperMandate } from '@/lib/usecases/record-paper-mandate'
import { storeBulkFile } from '@/lib/usecases/store-bulk-file'
import { storeList } from '@/lib/usecases/store-list'
import { demoFacilities, ensureFacility } from './facilities'
import { type DemoGroup, ensureGroup } from './group'
import { actOf } from './notice-path'
import { demoStaff, ensureStaff } from './staff'

/** 保険者団体 of the demo: whoever signs in with it files for all of its insurers. */
export const demoAssociation: DemoGroup = {
  kind: 'ASSOCIATION',
  role: 'association',
  phone: '0300000020',
  email: 'association@group.example',
  name: '見本県保険者協議会',
  lastName: '団体',
  firstName: '一葉',
}

/** Seven insurers that exist only for the association, and one that has people of its own. */
const memberCount = 7

/** The association with its mandates, and a file of which four rows are filed, one is good and one is wrong. */
export async function ensureAssociation(now: Date): Promise<Viewer> {
  const viewer = await ensureGroup(demoAssociation, now)
  const members = []
  for (let index = 0; index < memberCount; index++) members.push(await ensureFacility(member(index)))
  const [byLetter] = members.slice(-1)
  if (byLetter) await ensureLetter(viewer, byLetter)
  await ensureMandates(viewer, [...members, await ensureFacility(demoFacilities.nationalInsurer)])
  const filings = await db.bulkFiling.count({ where: { organisationId: viewer.organisation?.id } })
  if (filings > 0) return viewer
  await fileOwn(
    viewer,
    now,
    members.slice(0, 4).map((row) => rowOf(row, now)),
  )
  const [good, wrong] = members.slice(4)
  if (good && wrong) await uploadOwn(viewer, now, [rowOf(good, now), { ...rowOf(wrong, now), phone: '0300' }])
  return viewer
}

function member(index: number) {
  const body = `0613${980 + index}`
  const number = ['一', '二', '三', '四', '五', '六', '七'][index]
  return {
    ...{ kind: 'INSURER' as const, prefecture: '13', code: body + checkDigit(body) },
    ...{
      name: `見本第${number}健康保険組合`,
      nameKana: 'ミホンケンコウホケンクミアイ',
      postalCode: '1000013',
    },
    ...{ address: `千代田区霞が関9丁目99番${index + 1}号`, phone: `03000000${21 + index}` },
  }
}

type Member = { id: number; code: string; name: string }

/** One gave its mandate on paper. */
async function ensureLetter({ organisation, now }: Viewer, { id: insurerId, code }: Member): Promise<void> {
  const associationId = organisation?.id ?? 0
  if ((await db.mandate.count({ where: { associationId, insurerId } })) > 0) return
  const clerk = await ensureStaff(demoStaff.clerk, now)
  const letter = { associationId, insurerNumber: code, paperOn: jstDate(now) }
  await recordPaperMandate(actOf(clerk, 'mandate.record', now), letter)
}

async function ensureMandates(viewer: Viewer, insurers: readonly Member[]): Promise<void> {
  const associationId = viewer.organisation?.id ?? 0
  for (const { id: insurerId } of insurers) {
    if ((await db.mandate.count({ where: { associationId, insurerId } })) > 0) continue
    await db.mandate.create({
      data: { associationId, insurerId, grantedAt: viewer.now, grantedById: viewer.accountId },
    })
  }
}

function rowOf({ code, name }: Member, now: Date): NoticeAnswers {
  const address = '東京都千代田区霞が関9-99-9'
  return {
    ...{
      filedOn: jstDate(now),
      filerAddress: address,
      filerName: `${name} 理事長 見本太郎`,
      kindCheckup: '○',
    },
    ...{ name, nameKana: 'ミホンケンコウホケンクミアイ', postalCode: '100-0013', address },
    ...{ addressKana: 'トウキョウトチヨダクカスミガセキ9-99-9', phone: '03-0000-0020' },
    ...{ representative: '見本　太郎', representativeKana: 'ミホン　タロウ', insurerNumber: code },
  }
}

async function uploadOwn(viewer: Viewer, now: Date, rows: readonly NoticeAnswers[]): Promise<string> {
  const columns = bulkColumns('INTRODUCTION')
  const book = await writeTemplate({
    ...{ name: '導入届', columns, exampleSheet, notesSheet, notes: [] },
    rows: rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  })
  const stored = await storeList({ fileName: '導入届_見本.xlsx', body: Readable.from([book]) })
  if ('problem' in stored) throw new Error(stored.problem.message)
  const actor = { accountId: viewer.accountId, role: 'association' as const }
  return (await storeBulkFile({ name: 'bulk.store', actor, now }, viewer, stored.list)).id
}

async function fileOwn(viewer: Viewer, now: Date, rows: readonly NoticeAnswers[]): Promise<void> {
  const id = await uploadOwn(viewer, now, rows)
  const actor = { accountId: viewer.accountId, role: 'association' as const }
  await fileBulk({ name: 'bulk.file', actor, now }, viewer, id)
  while ((await fileChosenRows(now)) > 0);
}
