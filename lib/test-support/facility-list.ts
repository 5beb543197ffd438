import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { importFacilities } from '@/lib/usecases/import-facilities'
import type { FacilityImportOrder } from '@/lib/usecases/import-facilities/order'
import { operator } from '@/lib/usecases/transact'

export const listHeader = 'prefecture,code7,name,postal_code,address'
export const listed = '13,0270751,見本髙﨑医院,1050004,港区新橋２－１－３'
export const alsoListed = '26,9900042,見本𠮷田病院,6068507,京都市左京区'

const folder = mkdtempSync(join(tmpdir(), 'facilities-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Imports the lines as 医科, with the usual header before them unless they bring their own. */
export async function importLines(lines: string[] | Buffer, order: Partial<FacilityImportOrder> = {}) {
  const path = join(folder, 'list.csv')
  writeFileSync(path, Buffer.isBuffer(lines) ? lines : withHeader(lines))
  const act = { name: 'master.import' as const, actor: operator, now: noon }
  return importFacilities(act, { path, byLabel: 'test', kind: 'MEDICAL', ...order })
}

function withHeader(lines: string[]): string {
  const isOwn = /code/.test(lines[0] ?? '')
  return `${[...(isOwn ? [] : [listHeader]), ...lines].join('\n')}\n`
}

export function allFacilities() {
  return db.facility.findMany({ orderBy: [{ prefecture: 'asc' }, { code: 'asc' }] })
}
