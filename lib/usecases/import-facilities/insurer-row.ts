import { basePrefecture } from '@/lib/domain/facility/prefecture'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import type { Header } from './columns'
import { type FacilityRow, type RowReader, rowReader } from './row'
import type { RowCells } from './row-cells'
import { kana, phone, postalCode, words } from './row-values'

/**
 * D-1: an insurer is known by its number before it has a code. The number says where it is; 51–97 are the second
 * numbers of 01–47, so they stand for the same place.
 */
export function insurerRowReader(header: Header): RowReader {
  return rowReader(header, readInsurer)
}

function readInsurer(cells: RowCells): FacilityRow | undefined {
  const number = splitInsurerNumber(cells.text('insurer_number'))
  if (!number)
    cells.refuse(
      'insurer_number',
      '保険者番号は8桁（国民健康保険は6桁）の数字で、都道府県番号（01〜47、51〜97）を正しく書いてください。',
    )
  const row = {
    name: words(cells, 'name'),
    name_kana: kana(cells),
    postal_code: postalCode(cells),
    address: words(cells, 'address'),
    phone: phone(cells),
    ...{ valid_from: null, valid_to: null },
  }
  if (row.name === null) cells.refuse('name', '名称が空です。')
  return (
    number && { kind: 'INSURER', prefecture: basePrefecture(number.prefecture), code7: number.key, ...row }
  )
}
