import { describe, expect, it } from 'vitest'
import { fieldsOf, firstPerField } from './field-state'

const problems = [
  { field: 'code', message: '機関コードを入力してください。' },
  { field: 'code', message: '機関コードは7桁の数字で入力してください。' },
  { field: '', message: '操作の回数が上限に達しました。' },
  { field: '', message: 'システムの問題です。' },
]

describe('R-ALL-1 what a form gets back', () => {
  it('gives each field what was typed and the first thing to mend', () => {
    const field = fieldsOf({ values: { code: '012' }, problems })
    expect(field('code')).toEqual({ name: 'code', value: '012', problem: '機関コードを入力してください。' })
    expect(field('phone')).toEqual({ name: 'phone', value: undefined, problem: undefined })
  })

  it('names each field once in the summary, and everything that belongs to none', () => {
    expect(firstPerField(problems).map(({ message }) => message)).toEqual([
      '機関コードを入力してください。',
      '操作の回数が上限に達しました。',
      'システムの問題です。',
    ])
  })
})
