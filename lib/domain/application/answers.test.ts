import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answers,
  type AttachedFile,
  answerFields,
  answersOf,
  missingItems,
  noticeLabel,
  parseAnswers,
  sendProblems,
} from '@/lib/domain/application/answers'
import { type FacilityKind, facilityKinds } from '@/lib/domain/facility/kind'

const counts = { staffCount: '10', deviceCount: '20', consent: 'on' }
const clean: AttachedFile[] = [{ state: 'CLEAN' }]
const notice = '特定健診・特定保健指導機関届（保険医療機関）'
const otherNotice = '特定健診・特定保健指導機関届（保険医療機関以外）'
const consent = '利用規約への同意'

function labels(answers: Answers, files: AttachedFile[], kind: FacilityKind): string[] {
  return missingItems(answers, files, kind).map(({ label }) => label)
}

describe('missing items', () => {
  it.each<[string, Answers, AttachedFile[], FacilityKind, string[]]>([
    ['nothing typed, 医科', {}, [], 'MEDICAL', ['職員数', '申請台数', notice, consent]],
    ['spaces typed, 医科', { staffCount: ' 　' }, clean, 'MEDICAL', ['職員数', '申請台数', consent]],
    ['all filled, 医科', counts, clean, 'MEDICAL', []],
    ['wrong but filled, 医科', { ...counts, deviceCount: '21' }, clean, 'MEDICAL', []],
    ['file still coming', counts, [{ state: 'RECEIVING' }], 'MEDICAL', [notice]],
    ['file refused', counts, [{ state: 'REFUSED' }], 'MEDICAL', [notice]],
    ['file refused and another clean', counts, [{ state: 'REFUSED' }, ...clean], 'MEDICAL', []],
    ['file under check', counts, [{ state: 'CHECKING' }], 'MEDICAL', []],
    ['consent taken back', { ...counts, consent: '' }, clean, 'MEDICAL', [consent]],
    ['nothing typed, 歯科', {}, [], 'DENTAL', ['施設の確認方法', '職員数', '申請台数', consent]],
    ['① chosen', { ...counts, verificationMethod: 'ACCOUNT' }, [], 'PHARMACY', ['口座番号']],
    ['① filled', { ...counts, verificationMethod: 'ACCOUNT', accountNumber: '1' }, [], 'PHARMACY', []],
    ['② chosen', { ...counts, verificationMethod: 'DOCUMENT' }, [], 'NON_INSURANCE', [otherNotice]],
    ['② filled', { ...counts, verificationMethod: 'DOCUMENT' }, clean, 'NON_INSURANCE', []],
    [
      '②, 施術所',
      { ...counts, verificationMethod: 'DOCUMENT' },
      [],
      'JUDO',
      ['受領委任の取扱いに係る承諾の通知'],
    ],
    ['保険者', counts, [], 'INSURER', ['返還されたオンライン資格確認導入届（保険者）']],
    ['保険者, filled', counts, clean, 'INSURER', []],
    ['義務化対象外施設', counts, [], 'EXEMPT', ['支払基金又は地方厚生（支）局へ提出した届の写し']],
  ])('R-APP-5 R-VER-1 %s', (_case, answers, files, kind, missing) => {
    expect(labels(answers, files, kind)).toEqual(missing)
  })

  it('R-APP-5 what is missing is also said when sending, each in a sentence', () => {
    expect(sendProblems({}, [], 'MEDICAL')).toEqual([
      { field: 'staffCount', message: '職員数を入力してください。' },
      { field: 'deviceCount', message: '申請台数を入力してください。' },
      { field: 'notice', message: `「${notice}」のファイルを添付してください。` },
      {
        field: 'consent',
        message: '利用規約を確認し、「上記の利用規約に同意します。」にチェックを入れてください。',
      },
    ])
    expect(sendProblems({}, [], 'DENTAL').map(({ field }) => field)).toEqual([
      'verificationMethod',
      'staffCount',
      'deviceCount',
      'consent',
    ])
  })
})

describe('what is wrong', () => {
  it.each<[Answers, AttachedFile[], FacilityKind, string, string]>([
    [
      { ...counts, deviceCount: '21' },
      clean,
      'MEDICAL',
      'deviceCount',
      '1回の申請で申請できるのは20台までです。20以下の数字を入力してください。不足する台数は、次の申請で追加できます。',
    ],
    [
      { ...counts, staffCount: '0' },
      clean,
      'MEDICAL',
      'staffCount',
      '職員数は1以上99999以下の整数で入力してください。',
    ],
    [
      counts,
      [...clean, { state: 'CHECKING' }],
      'MEDICAL',
      'notice',
      '送信中または検査中のファイルがあります。「検査済み」と表示されてから送信するか、そのファイルを削除してください。',
    ],
    [
      { ...counts, verificationMethod: 'ACCOUNT', accountNumber: '12345678' },
      [],
      'DENTAL',
      'accountNumber',
      '口座番号は7桁以内の数字で入力してください。',
    ],
    [
      { ...counts, verificationMethod: 'TRUST ME' },
      clean,
      'DENTAL',
      'verificationMethod',
      '施設の確認方法を選び直してください。',
    ],
  ])('R-ALL-1 R-APP-3 %j %j %s', (answers, files, kind, field, message) => {
    expect(sendProblems(answers, files, kind)).toEqual([{ field, message }])
  })

  it('R-APP-5 nothing wrong, nothing missing: it can be read', () => {
    expect(sendProblems(counts, clean, 'MEDICAL')).toEqual([])
    expect(parseAnswers(counts)).toEqual({
      staffCount: 10,
      deviceCount: 20,
      verificationMethod: null,
      accountNumberKey: null,
    })
    expect(
      parseAnswers({ ...counts, verificationMethod: 'ACCOUNT', accountNumber: '００12345' }),
    ).toMatchObject({ verificationMethod: 'ACCOUNT', accountNumberKey: '12345' })
    expect(parseAnswers({ ...counts, verificationMethod: 'DOCUMENT', accountNumber: '1' })).toMatchObject({
      verificationMethod: 'DOCUMENT',
      accountNumberKey: null,
    })
    expect(() => parseAnswers({})).toThrow(RangeError)
  })

  it('R-APP-5 whatever is typed: no problems means readable, and missing is always said', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('1', '20', '21', 'ACCOUNT', 'DOCUMENT', 'on', ''))
    const answers = fc.record(Object.fromEntries(answerFields.map((field) => [field, text])))
    const state = fc.constantFrom<AttachedFile['state']>('RECEIVING', 'CHECKING', 'CLEAN', 'REFUSED')
    fc.assert(
      fc.property(
        answers,
        fc.array(fc.record({ state })),
        fc.constantFrom(...facilityKinds),
        (typed, files, kind) => {
          const problems = sendProblems(typed, files, kind).map(({ field }) => field)
          const missing = missingItems(typed, files, kind).map(({ field }) => field)
          expect(problems).toEqual(expect.arrayContaining(missing))
          if (problems.length === 0) expect(parseAnswers(typed).deviceCount).toBeLessThanOrEqual(20)
        },
      ),
    )
  })
})

describe('answersOf', () => {
  it('R-APP-6 keeps what was typed as it was typed, and an unticked box as unticked', () => {
    const form = new FormData()
    form.set('staffCount', ' １０ ')
    form.set('do', 'send')
    expect(answersOf(form)).toEqual({ staffCount: ' １０ ', consent: '' })
    form.set('consent', 'on')
    expect(answersOf(form)).toEqual({ staffCount: ' １０ ', consent: 'on' })
  })

  it('R-APP-1 R-APP-2 the document has the name the notice gives it', () => {
    expect(noticeLabel('MEDICAL')).toBe(notice)
    expect(noticeLabel('DENTAL')).toBe(otherNotice)
    expect(noticeLabel('PHARMACY')).toBe(otherNotice)
    expect(noticeLabel('NON_INSURANCE')).toBe(otherNotice)
  })
})
