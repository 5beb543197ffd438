import { expect, it } from 'vitest'
import { parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { parseInsurerRow } from '@/lib/domain/list/insurer-row'
import { typedInstitution, typedInsurer } from '@/lib/domain/list/sample-rows.fixture'
import { scopeWords, serviceWords } from '@/lib/domain/list/service-words'

it('R-LST-2 受託業務 in words, in the order of the list', () => {
  const all = { groupCheckup: '○', creatinine: '△', additionalItems: '○', firstInterview: '○' }
  const row = parseInstitutionRow({ ...typedInstitution, ...all, motivational: '○', intensive: '○' })
  expect(serviceWords(row)).toEqual([
    '特定健康診査（集団健診・個別健診）',
    '詳細項目：貧血、眼底（再委託）、クレアチニン（再委託）',
    '追加健診項目',
    '健診当日初回面接',
    '特定保健指導（動機付け支援）',
    '特定保健指導（積極的支援）',
  ])
})

it('R-LST-1 委託範囲 in words', () => {
  const row = parseInsurerRow({ ...typedInsurer, guidance: '○', firstInterview: '○', invoice: '○' })
  expect(scopeWords(row)).toEqual(['特定健康診査', '特定保健指導', '健診当日初回面接'])
})
