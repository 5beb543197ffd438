import { expect, it } from 'vitest'
import { rejectSchema } from '@/lib/domain/application/decision-schemas'
import { assisted } from './assisted'

const schema = assisted(rejectSchema)
const seen = { id: 'x', version: '3' }
const wrong = { ...seen, comment: ' ' }
const right = { ...seen, comment: '理由' }
const decision = { id: 'x', version: 3, comment: '理由' }

it('R-CLK-4 puts a text in before anything has to be right, and keeps what was typed', () => {
  expect(schema.parse({ ...wrong, step: 'insert:reject' })).toEqual({
    step: 'insert',
    spot: { place: 'reject' },
    typed: wrong,
  })
  expect(schema.parse({ ...wrong, step: 'insert:notice-return:phone' })).toMatchObject({
    spot: { place: 'notice-return', item: 'phone' },
  })
})

it('R-CLK-4 looks at the mail of what could be decided, and decides without being asked for anything else', () => {
  expect(schema.parse({ ...right, step: 'preview' })).toEqual({ step: 'preview', decision, typed: right })
  for (const step of [{}, { step: '' }, { step: 'insert:elsewhere' }])
    expect(schema.parse({ ...right, ...step })).toEqual({ step: 'decide', decision, typed: right })
})

it.each(['preview', ''])('R-ALL-1 says at the field what is missing (%j)', (step) => {
  const read = schema.safeParse({ ...wrong, step })
  expect(read.error?.issues).toMatchObject([
    { path: ['comment'], message: '却下する理由を入力してください。' },
  ])
})
