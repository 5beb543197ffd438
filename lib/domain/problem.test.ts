import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemsOf } from '@/lib/domain/problem'

describe('problemsOf', () => {
  const schema = z.object({
    phone: z.string().min(10, '電話番号は10桁または11桁で入力してください。'),
    filer: z.object({ name: z.string().min(1, '氏名を入力してください。') }),
  })

  it('R-ALL-1 gives field and sentence in the order of the form', () => {
    const { error } = schema.safeParse({ phone: '1', filer: { name: '' } })
    expect(error && problemsOf(error)).toEqual([
      { field: 'phone', message: '電話番号は10桁または11桁で入力してください。' },
      { field: 'filer.name', message: '氏名を入力してください。' },
    ])
  })

  it('says the same sentence at the same field only once', () => {
    const error = new z.ZodError([
      { code: 'custom', path: ['a'], message: 'あ。' },
      { code: 'custom', path: ['a'], message: 'あ。' },
      { code: 'custom', path: ['a'], message: 'い。' },
    ])
    expect(problemsOf(error)).toEqual([
      { field: 'a', message: 'あ。' },
      { field: 'a', message: 'い。' },
    ])
  })
})
