import { columnLabel, institutionColumns } from '@/lib/domain/list/columns'
import { detailFields, type InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'

type Services = Pick<
  InstitutionRow,
  | 'groupCheckup'
  | 'individualCheckup'
  | 'additionalItems'
  | 'firstInterview'
  | 'motivational'
  | 'intensive'
  | (typeof detailFields)[number]
>

/** 受託業務 in words, in the order of the list: 特定健康診査（個別健診）, 詳細項目（貧血、眼底は再委託）, … */
export function serviceWords(row: Services): string[] {
  const shapes = named([
    [row.groupCheckup, '集団健診'],
    [row.individualCheckup, '個別健診'],
  ])
  const details = detailFields.flatMap((field) => {
    const label = institutionColumns.find((column) => column.field === field)
    if (!label || row[field] === null) return []
    return [`${columnLabel(label)}${row[field] === 'SUBCONTRACTED' ? '（再委託）' : ''}`]
  })
  return [
    ...(shapes.length > 0 ? [`特定健康診査（${shapes.join('・')}）`] : []),
    ...(details.length > 0 ? [`詳細項目：${details.join('、')}`] : []),
    ...named([
      [row.additionalItems, '追加健診項目'],
      [row.firstInterview, '健診当日初回面接'],
      [row.motivational, '特定保健指導（動機付け支援）'],
      [row.intensive, '特定保健指導（積極的支援）'],
    ]),
  ]
}

/** 委託範囲 in words. */
export function scopeWords({ checkup, guidance, firstInterview }: InsurerRow): string[] {
  return named([
    [checkup, '特定健康診査'],
    [guidance, '特定保健指導'],
    [firstInterview, '健診当日初回面接'],
  ])
}

function named(pairs: readonly (readonly [boolean, string])[]): string[] {
  return pairs.flatMap(([is, words]) => (is ? [words] : []))
}
