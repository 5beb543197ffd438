import { describe, expect, it } from 'vitest'
import {
  operationCheckSchema,
  operationChecks,
  operationStartProblem,
  operationStartSchema,
} from './operation'

const all = Object.fromEntries(operationChecks.map(({ id }) => [id, 'on']))
const start = (typed: string) => operationStartSchema.safeParse({ facility: '7', operatesFrom: typed })

describe('R-APP-12 運用業務の確認 and 運用開始日', () => {
  it.each(operationChecks)('$id has to be ticked where it is for everybody', ({ id, required }) => {
    const { [id]: _, ...others } = all
    expect(operationCheckSchema.safeParse({ ...others, facility: '7' }).success).toBe(!required)
  })

  it.each(['令和8年12月1日', '2026-12-01', 'Ｒ８．１２．１', '2026年12月1日（火）'])(
    '%s is read',
    (typed) => {
      expect(start(typed).data).toEqual({ facility: 7, operatesFrom: '2026-12-01' })
    },
  )

  it.each([
    ['', '運用開始日を入力してください。'],
    ['2026-02-30', '暦にない日付です。月と日を確かめて入力し直してください。'],
  ])('%s is refused in words', (typed, words) => {
    expect(start(typed).error?.issues[0]?.message).toBe(words)
  })

  it('is not before the first ID', () => {
    expect(operationStartProblem('2026-11-20', '2026-11-20')).toBeUndefined()
    expect(operationStartProblem('2026-11-19', '2026-11-20')).toContain('11月20日')
  })
})
