/** 都道府県番号 01–47 in the order of JIS X 0401. */
export const prefectureNames = [
  '北海道',
  '青森県',
  '岩手県',
  '宮城県',
  '秋田県',
  '山形県',
  '福島県',
  '茨城県',
  '栃木県',
  '群馬県',
  '埼玉県',
  '千葉県',
  '東京都',
  '神奈川県',
  '新潟県',
  '富山県',
  '石川県',
  '福井県',
  '山梨県',
  '長野県',
  '岐阜県',
  '静岡県',
  '愛知県',
  '三重県',
  '滋賀県',
  '京都府',
  '大阪府',
  '兵庫県',
  '奈良県',
  '和歌山県',
  '鳥取県',
  '島根県',
  '岡山県',
  '広島県',
  '山口県',
  '徳島県',
  '香川県',
  '愛媛県',
  '高知県',
  '福岡県',
  '佐賀県',
  '長崎県',
  '熊本県',
  '大分県',
  '宮崎県',
  '鹿児島県',
  '沖縄県',
] as const

/** What a form offers: number and name. */
export const prefectures: readonly { number: string; name: string }[] = prefectureNames.map(
  (name, index) => ({
    number: String(index + 1).padStart(2, '0'),
    name,
  }),
)

/** A place on the map: 01–47. */
export function isPrefecture(number: string): boolean {
  return prefectureName(number) !== undefined && Number(number) <= 47
}

/**
 * A 都道府県番号 inside a code: 01–47, or 51–97 (= 01–47 plus 50), which the MHLW 設定要領 (別表2) gives out
 * when the numbers of a prefecture run out. D-7.
 */
export function isPrefectureNumber(number: string): boolean {
  return prefectureName(number) !== undefined
}

/** The name for 01–47 and for the alternates 51–97 alike. */
export function prefectureName(number: string): string | undefined {
  if (!/^\d{2}$/.test(number)) return undefined
  const value = Number(number)
  return prefectureNames[value > 50 ? value - 51 : value - 1]
}

/** The prefecture on the map that an alternate number stands for: 63 → 13. */
export function basePrefecture(number: string): string {
  const value = Number(number)
  return String(value > 50 ? value - 50 : value).padStart(2, '0')
}

export function prefectureLabel(number: string): string {
  return prefectureName(number) ?? `都道府県番号 ${number}`
}

/** The prefecture that an address starts with, for R-INS-3 and R-INS-8. */
export function prefectureOfAddress(address: string): string | undefined {
  return prefectures.find(({ name }) => address.trimStart().startsWith(name))?.number
}
