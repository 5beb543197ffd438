import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from '@/lib/domain/check-digit'
import { addressProposal, noticeProblems, parseNotice } from './answers'
import { type NoticeAnswers, noticeFieldNames, noticeFields, pickAnswers } from './fields'
import { abolition, context, holder, introduction, liveCode, saidAt } from './sample-answers.fixture'
import { shownAnswers } from './shown-answers'

describe('R-INS-1 導入届', () => {
  it('R-INS-1 asks in the order of 別添１', () => {
    expect(noticeFields('INTRODUCTION').map(({ field }) => field)).toEqual([
      'filedOn',
      'filerAddress',
      'filerName',
      'filerIs',
      'agentPost',
      'agentName',
      'kindCheckup',
      'kindGuidance',
      'name',
      'nameKana',
      'postalCode',
      'address',
      'addressKana',
      'phone',
      'representative',
      'representativeKana',
      'insurerNumber',
    ])
  })

  it('R-INS-1 finds nothing wrong with a whole one, and reads it', () => {
    expect(noticeProblems('INTRODUCTION', introduction, context)).toEqual([])
    expect(parseNotice('INTRODUCTION', introduction)).toMatchObject({
      filedOn: '2026-11-20',
      kindCheckup: true,
      kindGuidance: true,
      postalCode: '1000013',
      addressKana: 'トウキョウトチヨダクカスミガセキ9-9-9',
      phone: '0300000009',
      representative: '髙﨑　太郎',
      representativeKana: 'タカサキ　タロウ',
      insurerNumber: { key: '06139992', printed: '06139992' },
      prefecture: '13',
      code: null,
    })
  })

  it('R-INS-1 takes ア, イ or both, not neither', () => {
    expect(saidAt('kindCheckup', '')).toEqual([])
    expect(saidAt('kindGuidance', '')).toEqual([])
    const neither = { ...introduction, kindCheckup: '', kindGuidance: '' }
    expect(noticeProblems('INTRODUCTION', neither, context)).toEqual([
      { field: 'kindCheckup', message: '機関の種別は、ア・イのどちらか、または両方を選んでください。' },
    ])
  })

  it('R-INS-1 keeps none of the fund’s boxes, whatever is sent', () => {
    const sent = {
      ...introduction,
      remark: 'x',
      fileNumber: '1',
      receivedOn: 'x',
      confirmedBy: 'x',
      code: liveCode.code,
    }
    expect(pickAnswers('INTRODUCTION', sent)).toEqual(introduction)
  })

  it.each([
    ['', '保険者コードを入力してください。'],
    ['0613999', '保険者コードは8桁（国民健康保険は6桁）の数字で入力してください（現在7桁）。'],
    [
      '06139993',
      '保険者コードの最後の数字（検証番号）が合いません。番号を確かめて、もう一度入力してください。',
    ],
    [
      '06130488',
      '入力した保険者コードは、この届出の保険者のものではありません。番号を確かめて入力してください。',
    ],
    ['保険者', '保険者コードは数字だけで入力してください。'],
    [
      '06999992',
      '保険者コードの都道府県を表す数字が正しくありません。8桁の保険者番号を、もう一度確かめて入力してください。',
    ],
  ])('R-INS-1 says what is wrong with the number %s', (typed, message) => {
    expect(saidAt('insurerNumber', typed)).toEqual([message])
  })

  it('R-INS-1 takes six digits of a 国保 and the same padded to eight', () => {
    const national = { ...context, insurer: { number: '00138016', liveCode: null } }
    for (const typed of ['138016', '00138016', '１３８０１６'])
      expect(saidAt('insurerNumber', typed, 'INTRODUCTION', national)).toEqual([])
  })

  it('R-INS-1 says that the master does not hold the number', () => {
    expect(saidAt('insurerNumber', '06130488', 'INTRODUCTION', { ...context, insurer: null })).toEqual([
      'この保険者コードは保険者マスタに登録されていません。番号を確かめ、正しいときは問い合わせ先に連絡してください。',
    ])
  })

  it('R-INS-1 refuses a 届出日 to come, and takes today', () => {
    expect(saidAt('filedOn', '2026-11-21')).toEqual([
      '届出日（令和8年11月21日）が先の日付です。令和8年11月20日以前の日付を入力してください。',
    ])
    expect(saidAt('filedOn', 'R8.11.20')).toEqual([])
  })
})

describe('R-INS-3 作成要領', () => {
  it.each([
    ['nameKana', '名称のフリガナを入力してください。'],
    ['addressKana', '所在地のフリガナを入力してください。'],
    ['representativeKana', '代表者名のフリガナを入力してください。'],
  ])('R-INS-3 %s is required', (field, message) => expect(saidAt(field, ' ')).toEqual([message]))

  it('R-INS-3 the 所在地 starts with the prefecture', () => {
    expect(saidAt('address', '千代田区霞が関9-9-9')).toEqual([
      '所在地は都道府県名から入力してください（例：東京都港区新橋2-1-3）。',
    ])
  })

  it('R-INS-3 proposes the rewritten 所在地 until it is decided, for this very address', () => {
    const typed = { address: '東京都港区新橋2丁目1番3号' }
    expect(addressProposal(typed)).toMatchObject({ before: typed.address, after: '東京都港区新橋2-1-3' })
    expect(addressProposal({ ...typed, addressKept: typed.address })).toBeUndefined()
    expect(
      addressProposal({ address: '東京都港区新橋3丁目1番3号', addressKept: typed.address }),
    ).toBeDefined()
    expect(addressProposal({ address: '東京都港区新橋2-1-3' })).toBeUndefined()
  })
})

describe('R-INS-13 the filer', () => {
  it('R-INS-13 states to be the representative or to act for them, with post and name', () => {
    expect(saidAt('filerIs', '')).toHaveLength(1)
    expect(saidAt('filerIs', 'SOMEBODY')).toHaveLength(1)
    expect(saidAt('filerIs', 'AGENT')).toEqual([
      '代理人の役職を入力してください。',
      '代理人の氏名を入力してください。',
    ])
    const agent = { ...introduction, filerIs: 'AGENT', agentPost: '総務課長', agentName: '𠮷田　花子' }
    expect(noticeProblems('INTRODUCTION', agent, context)).toEqual([])
    expect(parseNotice('INTRODUCTION', agent)).toMatchObject({ filerIs: 'AGENT', agentPost: '総務課長' })
    expect(parseNotice('INTRODUCTION', { ...agent, filerIs: 'REPRESENTATIVE' })).toMatchObject({
      agentName: null,
    })
  })
})

describe('whatever is typed', () => {
  const field = fc.constantFrom(...noticeFieldNames)
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '令和8年11月20日', '東京都1', '06139992'),
  )
  const anything = fc.dictionary(field, typed) as fc.Arbitrary<NoticeAnswers>

  it('R-INS-1 is refused in a sentence, or can be read: never anything between', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('INTRODUCTION' as const, 'ABOLITION' as const), (some, kind) => {
        const base = kind === 'INTRODUCTION' ? introduction : abolition
        const answers = { ...base, ...some }
        const problems = noticeProblems(kind, answers, holder)
        expect(problems.every(({ message }) => /[。）]$/u.test(message))).toBe(true)
        if (problems.length === 0) expect(parseNotice(kind, answers)).toBeDefined()
        expect(shownAnswers(kind, answers).length).toBeGreaterThan(12)
      }),
    )
  })

  it('R-INS-1 one wrong figure in a number never passes', () => {
    const body = fc.integer({ min: 0, max: 999 }).map((n) => `0613${String(n).padStart(3, '0')}`)
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (start, place, add) => {
          const number = start + checkDigit(start)
          const wrong = [...number]
          wrong[place] = String((Number(wrong[place]) + add) % 10)
          const where = { ...context, insurer: { number, liveCode: null } }
          expect(saidAt('insurerNumber', number, 'INTRODUCTION', where)).toEqual([])
          expect(saidAt('insurerNumber', wrong.join(''), 'INTRODUCTION', where)).toHaveLength(1)
        },
      ),
    )
  })
})
