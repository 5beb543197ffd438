import { jstDate } from '@/lib/domain/date/jst'
import { columnLabel, type InstitutionField, institutionColumns } from '@/lib/domain/list/columns'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import { writtenRow } from '@/lib/domain/list/written-row'

const between: readonly InstitutionField[] = ['invoiceNumber', 'registeredOn', 'revokedOn']

/** R-LST-5: the columns that everybody gets, without ※6–※8, which are between insurer and institution. */
const columns = institutionColumns.filter(({ field }) => !between.includes(field))

const changedOn = { name: '更新日', text: 'その行を最後に変更した日です（例：2026-11-20）。' }

export const openDataHeaders: readonly string[] = [...columns.map(columnLabel), changedOn.name]

type OpenRow = Omit<InstitutionRow, 'invoiceNumber' | 'registeredOn' | 'revokedOn'> & { changedAt: Date }

export function openDataCells({ changedAt, ...row }: OpenRow): string[] {
  const written = writtenRow({ ...row, invoiceNumber: null, registeredOn: null, revokedOn: null })
  return [...columns.map(({ field }) => written[field] ?? ''), jstDate(changedAt)]
}

const ticked = '行う場合は「○」、行わない場合は空欄です。'
const detailed = '自ら行う場合は「○」、ほかの機関に委託して行う場合は「△」、行わない場合は空欄です。'

const explained: Partial<Record<InstitutionField, string>> = {
  number: '10桁の数字です。先頭の2桁は都道府県を表します。',
  name: '実施機関の名称です。',
  postalCode: '半角数字とハイフンです（例：105-0004）。',
  address: '都道府県名から始まる住所です。',
  phone: '市外局番からの電話番号です（例：03-0000-0001）。',
  onlineCheck: 'マイナンバーカードで受付できる場合は「○」、できない場合は空欄です。',
}

/** What stands in each column, from left to right. */
export const openDataColumns: readonly { name: string; text: string }[] = [
  ...columns.map((column) => {
    const marks = 'marks' in column ? column.marks : undefined
    const text = explained[column.field] ?? (marks === 'tick-or-triangle' ? detailed : ticked)
    return { name: columnLabel(column), text }
  }),
  changedOn,
]
