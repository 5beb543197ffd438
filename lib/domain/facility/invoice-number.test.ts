import { describe, expect, it } from 'vitest'
import { invoiceNumberWarning, parseInvoiceNumber } from '@/lib/domain/facility/invoice-number'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('登録番号', () => {
  it.each([
    'T3010405002439',
    'T8700150008847',
    '3010405002439',
    't3010405002439',
    'Ｔ３０１０４０５００２４３９',
  ])('R-LST-3 %s is right', (typed) => {
    expect(parseInvoiceNumber(typed)?.warning).toBeUndefined()
    expect(parseInvoiceNumber(typed)?.text).toMatch(/^T\d{13}$/)
  })

  it.each(['T2835678256246', 'T3010405002438', 'T0010405002439'])(
    'R-LST-3 %s is taken with a warning',
    (typed) => {
      expect(parseInvoiceNumber(typed)).toEqual({ text: typed, warning: invoiceNumberWarning })
    },
  )

  it.each(['', 'T', 'T301040500243', 'T30104050024390', 'TT3010405002439', 'A3010405002439'])(
    'R-LST-3 %j is none',
    (typed) => {
      expect(parseInvoiceNumber(typed)).toBeUndefined()
    },
  )

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['T', '3010', '4050', '02439'])) {
      expect(parseInvoiceNumber(variant), JSON.stringify(variant)).toEqual({ text: 'T3010405002439' })
    }
  })
})
