import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  chosenSchema,
  nothingChosen,
  noticeRejectSchema,
  noticeRemarkSchema,
  noticeSendBackSchema,
  readChosenRows,
  writeChosenRows,
} from './decision-schemas'

const id = '019377d2-0000-7000-8000-000000000001'
const other = '019377d2-0000-7000-8000-000000000002'
const problems = (schema: z.ZodType, typed: object) =>
  schema.safeParse({ id, version: '3', ...typed }).error?.issues.map(({ message }) => message) ?? []

describe('R-CLK-4 sending a notice back', () => {
  it('pins each request to its field', () => {
    const typed = {
      id,
      version: '3',
      'request-name': ' 正式名称を省略せずに。 ',
      'request-phone': ' ',
      other: 'x',
    }
    expect(noticeSendBackSchema.parse(typed)).toEqual({
      id,
      version: 3,
      requests: [{ field: 'name', message: '正式名称を省略せずに。' }],
    })
  })

  it('needs a request, and none of the fund’s own boxes', () => {
    expect(problems(noticeSendBackSchema, {})).toHaveLength(1)
    expect(problems(noticeSendBackSchema, { 'request-remark': '備考を直す' })).toHaveLength(1)
  })

  it('says where a request is too long', () => {
    const found = noticeSendBackSchema.safeParse({ id, version: '3', 'request-name': 'あ'.repeat(301) })
    expect(found.error?.issues[0]).toMatchObject({ path: ['request-name'] })
  })
})

describe('R-CLK-4 rejecting a notice and 備考', () => {
  it('needs a reason', () => {
    expect(problems(noticeRejectSchema, {})).toEqual(['却下する理由を入力してください。'])
    expect(problems(noticeRejectSchema, { comment: '保険者ではない。' })).toEqual([])
  })

  it('takes a 備考 of 100 characters, or none', () => {
    expect(noticeRemarkSchema.parse({ id, version: '1', remark: ' ' }).remark).toBeNull()
    expect(problems(noticeRemarkSchema, { remark: 'あ'.repeat(101) })[0]).toContain('現在101文字')
  })
})

describe('R-CLK-4 chosen rows', () => {
  it('are read from the list and from a hidden field, each once', () => {
    const rows = [
      { id, version: 3 },
      { id: other, version: 12 },
    ]
    expect(readChosenRows([`${id}.3`, `${other}.12`, `${id}.3`])).toEqual(rows)
    expect(readChosenRows(writeChosenRows(rows))).toEqual(rows)
  })

  it.each([[undefined], [''], ['x.1'], [`${id}.`], [`${id}.-1`], [`${id}'; DROP TABLE notice.1`]])(
    '%s is nothing',
    (text) => {
      expect(readChosenRows(text)).toEqual([])
    },
  )

  it('nothing chosen is a sentence', () => {
    expect(problems(chosenSchema, {})).toEqual([nothingChosen])
  })
})
