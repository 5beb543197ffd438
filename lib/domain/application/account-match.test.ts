import { describe, expect, it } from 'vitest'
import {
  type AccountMatch,
  accountMatchProblem,
  keepsMatch,
  lockedSentence,
} from '@/lib/domain/application/account-match'
import { noticeLabel, sendProblems } from '@/lib/domain/application/answers'
import { noticeSupport } from '@/lib/domain/application/notice-support'
import type { FacilityKind } from '@/lib/domain/facility/kind'

describe('what is said at 口座番号', () => {
  it.each<[AccountMatch, string, RegExp | undefined]>([
    [{ outcome: 'MATCHED' }, '1', undefined],
    [{ outcome: 'NO_MATCH', left: 4 }, '1', /確認できませんでした。.*（あと4回）.*「② 書類を添付」/],
    [
      { outcome: 'NO_MATCH', left: 0 },
      '1',
      /確認できませんでした。.*上限.*「② 書類を添付」.*残っています。$/,
    ],
    [{ outcome: 'LOCKED' }, '1', /^口座番号の照合は、24時間に5回まで.*「② 書類を添付」/],
    [{ outcome: 'UNREADABLE' }, '12345678', /7桁以内/],
    [{ outcome: 'UNREADABLE' }, ' ', /入力してください/],
  ])('R-VER-3 R-ALL-1 %j', (match, typed, sentence) => {
    const said = accountMatchProblem(match, typed)
    if (sentence) expect(said).toMatch(sentence)
    else expect(said).toBeUndefined()
    expect(lockedSentence).not.toContain('照合済み')
  })
})

describe('R-VER-1 the match', () => {
  const before = { verificationMethod: 'ACCOUNT', accountNumber: '0012345' }
  it.each([
    [{ ...before, accountNumber: '１２３４５' }, true],
    [{ ...before, accountNumber: '12346' }, false],
    [{ ...before, accountNumber: '' }, false],
    [{ ...before, verificationMethod: 'DOCUMENT' }, false],
    [{ accountNumber: '0012345' }, false],
  ])('%j keeps it: %s', (after, kept) => {
    expect(keepsMatch(before, after)).toBe(kept)
  })

  const whole = { staffCount: '1', deviceCount: '1', consent: 'on', verificationMethod: 'ACCOUNT' }
  it('is what ① needs to be sent, and no document', () => {
    const typed = { ...whole, accountNumber: '12345' }
    expect(sendProblems(typed, [], 'DENTAL', true)).toEqual([])
    expect(sendProblems(typed, [], 'DENTAL', false)).toMatchObject([{ field: 'accountNumber' }])
    expect(sendProblems(whole, [], 'DENTAL', true)).toEqual([])
  })

  it('does not stand in for the document of ②', () => {
    const other = { ...whole, verificationMethod: 'DOCUMENT' }
    expect(sendProblems(other, [], 'DENTAL', true)).toMatchObject([{ field: 'notice' }])
  })
})

it.each<[FacilityKind, string, string]>([
  ['INSURER', '返還されたオンライン資格確認導入届（保険者）', '支払基金から返還された'],
  ['JUDO', '受領委任の取扱いに係る承諾の通知', '地方厚生（支）局から届いた'],
  ['ACUPUNCTURE', '受領委任の取扱いに係る承諾の通知', '地方厚生（支）局から届いた'],
  ['EXEMPT', '支払基金又は地方厚生（支）局へ提出した届の写し', '提出した書類の写し'],
  ['PHARMACY', '特定健診・特定保健指導機関届（保険医療機関以外）', '審査委員会事務局へ提出した'],
])('R-VER-4 R-VER-6 the document of %s: %s', (kind, label, support) => {
  expect(noticeLabel(kind)).toBe(label)
  expect(noticeSupport(kind)).toContain(support)
})
