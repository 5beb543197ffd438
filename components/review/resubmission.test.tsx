import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Sending } from '@/lib/domain/application/sending'
import { Resubmission } from './resubmission'

const first: Sending = {
  version: 1,
  at: new Date(0),
  answers: { staffCount: '10', deviceCount: '2' },
  files: [],
  requests: [],
}

it('R-CLK-3 shows what changed first, old and new beside the request, then what was asked for in vain', () => {
  const requests = [
    { field: 'staffCount' as const, message: '人数を確かめてください。' },
    { field: 'deviceCount' as const, message: '台数を減らしてください。' },
  ]
  const again = { ...first, version: 3, answers: { staffCount: '10', deviceCount: '1' }, requests }
  const found = { sendings: [first, again], facility: { kind: 'MEDICAL' as const } }
  const words = renderToStaticMarkup(<Resubmission found={found} />).replace(/<[^>]+>/g, '|')
  const order = [
    '申請台数',
    '台数を減らしてください。',
    '変更前：2台',
    '変更後：1台',
    '職員数',
    '変更されていません。',
  ]
  const places = order.map((word) => words.indexOf(word))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

it('R-CLK-3 says nothing of a case that was sent once', () => {
  const found = { sendings: [first], facility: { kind: 'MEDICAL' as const } }
  expect(renderToStaticMarkup(<Resubmission found={found} />)).toBe('')
})
