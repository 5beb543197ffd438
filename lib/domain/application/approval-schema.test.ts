import { expect, test } from 'vitest'
import { approvalSchema } from './approval-schema'

const typed = { id: 'x', version: '3' }

test('R-CLK-2 the version comes as a number, an empty comment as none', () => {
  expect(approvalSchema.parse({ ...typed, comment: ' \n' })).toEqual({
    id: 'x',
    version: 3,
    comment: undefined,
  })
  expect(approvalSchema.parse({ ...typed, comment: ' 確認\r\n済み ' }).comment).toBe('確認\r\n済み')
})

test('R-ALL-1 a comment that cannot be kept is named at its field', () => {
  const { error } = approvalSchema.safeParse({ ...typed, comment: 'あ'.repeat(1001) })
  expect(error?.issues).toMatchObject([
    { path: ['comment'], message: expect.stringMatching(/1,000文字以内/) },
  ])
})

test.each([undefined, 'x', '1.5'])('version %j is none', (version) => {
  expect(approvalSchema.safeParse({ ...typed, version }).success).toBe(false)
})
