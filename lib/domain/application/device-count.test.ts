import { describe, expect, it } from 'vitest'
import { readCount } from '@/lib/domain/application/count'
import { deviceCountProblem } from '@/lib/domain/application/device-count'
import { staffCountProblem } from '@/lib/domain/application/staff-count'

const device = '申請台数は1以上20以下の整数で入力してください。'
const tooMany =
  '1回の申請で申請できるのは20台までです。20以下の数字を入力してください。不足する台数は、次の申請で追加できます。'
const staff = '職員数は1以上99999以下の整数で入力してください。'

describe('counts', () => {
  it.each([
    ['1', undefined],
    ['20', undefined],
    ['２０', undefined],
    [' 0 5 ', undefined],
    ['21', tooMany],
    ['２１', tooMany],
    ['999999999', tooMany],
    ['0', device],
    ['-5', device],
    ['－5', device],
    ['1.5', device],
    ['1e1', device],
    ['', device],
    ['五', device],
    ['5台', device],
    ['5😀', device],
    ['9999999999', device],
  ])('R-APP-3 申請台数 %j: %s', (typed, message) => {
    expect(deviceCountProblem(typed)).toBe(message)
  })

  it.each([
    ['1', undefined],
    ['99999', undefined],
    ['９９，９９９', undefined],
    ['1,000', undefined],
    ['0', staff],
    ['100000', staff],
    ['-1', staff],
    ['1.0', staff],
    ['', staff],
    ['十人', staff],
    ['\uE000', staff],
  ])('R-APP-1 職員数 %j: %s', (typed, message) => {
    expect(staffCountProblem(typed)).toBe(message)
  })

  it.each([
    ['１ ０００', 1000],
    ['007', 7],
    ['−5', undefined],
    ['ー5', undefined],
    ['+5', undefined],
    ['0x10', undefined],
  ])('R-REG-9 %j is read as %s', (typed, count) => {
    expect(readCount(typed)).toBe(count)
  })
})
