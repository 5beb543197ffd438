import { inTransaction } from '@/lib/adapters/in-transaction'
import type { Viewer } from '@/lib/adapters/session'
import { checkDigit } from '@/lib/domain/check-digit'
import { parseInstitutionRow, type TypedInstitutionRow } from '@/lib/domain/list/institution-row'
import { parseInsurerRow, type TypedInsurerRow } from '@/lib/domain/list/insurer-row'
import { listInstitutionRows } from '@/lib/queries/list-rows'
import { writeListRows } from '@/lib/usecases/write-list-rows'
import { type DemoGroup, ensureGroup } from './group'

/** 契約とりまとめ機関 of the demo: keeps both lists. */
export const demoCoordinator: DemoGroup = {
  kind: 'COORDINATOR',
  role: 'coordinator',
  email: 'coordinator@group.example',
  name: '見本県健診機関連絡会',
  lastName: '取纏',
  firstName: '三葉',
  phone: '0300000030',
}

/** The coordinator with three institutions, none of them in the master, and three insurers. */
export async function ensureCoordinator(now: Date): Promise<Viewer> {
  const viewer = await ensureGroup(demoCoordinator, now)
  if ((await listInstitutionRows(viewer)).length > 0) return viewer
  const seen = 0
  await inTransaction(async (tx) => {
    const rows = institutions.map((typed) => ({ row: parseInstitutionRow(typed), seen }))
    await writeListRows(tx, { now, viewer, list: 'institutions' }, rows)
    const others = insurers.map((typed) => ({ row: parseInsurerRow(typed), seen }))
    await writeListRows(tx, { now, viewer, list: 'insurers' }, others)
  })
  return viewer
}

const institutions: TypedInstitutionRow[] = [
  {
    ...institution(1, '見本健診プラザ'),
    ...{ groupCheckup: '○', anaemia: '○', electrocardiogram: '○', fundus: '△', creatinine: '○' },
    ...{ motivational: '○', intensive: '○', firstInterview: '○', onlineCheck: '○' },
  },
  {
    ...institution(2, '見本内科医院'),
    ...{ individualCheckup: '○', anaemia: '○', onlineCheck: '○' },
  },
  { ...institution(3, '見本保健指導センター'), motivational: '○', intensive: '○' },
]

const insurers: TypedInsurerRow[] = [
  { ...insurer('0613990', '見本製作所健康保険組合'), checkup: '○', guidance: '○', firstInterview: '○' },
  { ...insurer('0613991', '見本運輸健康保険組合'), checkup: '○', invoice: '○' },
  { ...insurer('3413990', '見本共済組合'), checkup: '○', guidance: '○' },
]

function institution(index: number, name: string): TypedInstitutionRow {
  const body = `09${index}000`
  return {
    number: `132${body}${checkDigit(body)}`,
    name,
    ...contact(index),
  }
}

function insurer(body: string, name: string): TypedInsurerRow {
  return { number: body + checkDigit(body), name, ...contact(Number(body.slice(-1)) + 5) }
}

function contact(index: number) {
  return {
    postalCode: '100-0013',
    address: `東京都千代田区霞が関9-99-${30 + index}`,
    phone: `03-0000-00${30 + index}`,
  }
}
