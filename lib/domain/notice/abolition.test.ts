import { describe, expect, it } from 'vitest'
import { noticeProblems } from './answers'
import { noticeFields } from './fields'
import { correct, reopenedFields } from './requests'
import { abolition, context, holder, introduction, liveCode, saidAt } from './sample-answers.fixture'

describe('R-INS-2 廃止届', () => {
  it('R-INS-2 takes the live code and any day from its issue on', () => {
    expect(noticeProblems('ABOLITION', abolition, holder)).toEqual([])
    for (const day of ['2026-10-30', '令和8年11月1日', '2030-01-01'])
      expect(saidAt('abolishedOn', day, 'ABOLITION', holder)).toEqual([])
    expect(saidAt('abolishedOn', '2026-10-29', 'ABOLITION', holder)).toEqual([
      '廃止年月日は、コードが付番された令和8年10月30日以後の日付を入力してください。',
    ])
  })

  it.each([
    ['139000001', 'オンライン資格確認用コードは10桁の数字で入力してください。'],
    [
      '1390000012',
      'オンライン資格確認用コードに誤りがあります。返還された導入届に記載された10桁の数字を入力してください。',
    ],
  ])('R-INS-2 says what is wrong with the code %s', (typed, message) =>
    expect(saidAt('code', typed, 'ABOLITION', holder)).toEqual([message]),
  )

  it('R-INS-2 needs a code that lives, and its reason', () => {
    expect(saidAt('code', liveCode.code, 'ABOLITION', context)[0]).toContain(
      '有効なオンライン資格確認用コードがありません',
    )
    expect(saidAt('reason', '', 'ABOLITION', holder)).toEqual(['廃止理由を入力してください。'])
  })

  it('R-INS-2 asks for no 代表者名', () => {
    const asked = noticeFields('ABOLITION').map(({ field }) => field)
    expect(asked).not.toContain('representative')
    expect(asked.indexOf('code')).toBeLessThan(asked.indexOf('name'))
    expect(asked.slice(-2)).toEqual(['abolishedOn', 'reason'])
  })
})

describe('R-INS-15 what a return opens', () => {
  it('R-INS-15 opens the pinned fields and what goes with them', () => {
    const requests = [{ field: 'address' as const, message: '番地' }]
    expect(reopenedFields('INTRODUCTION', requests)).toEqual(['address', 'addressKana', 'addressKept'])
    expect(reopenedFields('INTRODUCTION', [])).toHaveLength(18)
  })

  it('R-INS-15 keeps what stood there at the return, however often it is saved', () => {
    const requests = [{ field: 'name' as const, message: '正式名称' }]
    const once = correct('INTRODUCTION', requests, introduction, { name: '一', phone: '0' })
    const twice = correct('INTRODUCTION', once.requests, once.answers, { name: '二' })
    expect(twice.answers).toEqual({ ...introduction, name: '二' })
    expect(twice.requests).toEqual([{ field: 'name', message: '正式名称', before: '見本健康保険組合' }])
  })
})
