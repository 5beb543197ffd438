/** The columns of the lists and what the master calls them, for samples on the screen. */
const labels: Record<string, string> = {
  prefecture: '都道府県',
  code7: '機関コード',
  insurer_number: '保険者番号',
  account_number: '口座番号',
  kind: '施設の種別',
  name: '名称',
  name_kana: 'フリガナ',
  postal_code: '郵便番号',
  address: '所在地',
  phone: '電話番号',
  valid_from: '有効期間の始まり',
  valid_to: '有効期間の終わり',
  closed_at: '閉鎖日',
}

export function importColumnLabel(column: string): string {
  return labels[column] ?? column
}
