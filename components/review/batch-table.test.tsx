import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { BatchTable } from './batch-table'

const row = (id: string, more: { hindrance?: string; result?: string }) => ({
  ...{ id, receiptNumber: id, status: 'SUBMITTED' as const, name: '見本医院', message: null },
  ...{ hindrance: more.hindrance, result: more.result ?? null },
})

function order(begun: boolean, ...rows: ReturnType<typeof row>[]): string[] {
  const html = renderToStaticMarkup(<BatchTable rows={rows} action="approve" begun={begun} />)
  return [...new Set(html.match(/case-\d/g))]
}

it('R-CLK-4 what would not be done stands first, the rest in the order of the list', () => {
  const claimed = row('case-3', { hindrance: 'ほかの職員が担当しています。' })
  expect(order(false, row('case-1', {}), row('case-2', {}), claimed)).toEqual(['case-3', 'case-1', 'case-2'])
})

it('R-CLK-4 so does what was not done, whatever would hinder the others by now', () => {
  const hindrance = '「発行済み」の申請には、この操作を行えません。'
  const done = row('case-1', { hindrance, result: 'done' })
  const refused = row('case-2', { result: 'refused' })
  expect(order(true, done, refused)).toEqual(['case-2', 'case-1'])
})
