import { describe, expect, it } from 'vitest'
import { type FacilityKind, facilityKinds } from '@/lib/domain/facility/kind'
import { missingItems, noticeLabel, sendProblems } from './answers'
import { noticeSupport } from './notice-support'

const whole = { staffCount: '3', deviceCount: '2', consent: 'on' }

describe('R-VER-6 the evidence of each kind of facility', () => {
  it.each<[FacilityKind, string, RegExp]>([
    ['JUDO', '受領委任の取扱いに係る承諾の通知', /地方厚生（支）局から届いた通知/],
    ['ACUPUNCTURE', '受領委任の取扱いに係る承諾の通知', /地方厚生（支）局から届いた通知/],
    ['EXEMPT', '支払基金又は地方厚生（支）局へ提出した届の写し', /提出した書類の写し/],
    ['MEDICAL', '特定健診・特定保健指導機関届（保険医療機関）', /審査委員会事務局へ提出した書類/],
    ['DENTAL', '特定健診・特定保健指導機関届（保険医療機関以外）', /審査委員会事務局へ提出した書類/],
    ['PHARMACY', '特定健診・特定保健指導機関届（保険医療機関以外）', /審査委員会事務局へ提出した書類/],
    ['NON_INSURANCE', '特定健診・特定保健指導機関届（保険医療機関以外）', /審査委員会事務局へ提出した書類/],
  ])('R-VER-6 %s', (kind, label, support) => {
    expect(noticeLabel(kind)).toBe(label)
    expect(noticeSupport(kind)).toMatch(support)
  })

  it('R-VER-6 no kind is left without words, nor without what may be attached', () => {
    for (const kind of facilityKinds) expect(noticeSupport(kind)).toContain('100MB')
  })
})

describe('R-VER-4 the evidence of insurers', () => {
  it('R-VER-4 is the returned 導入届', () => {
    expect(noticeLabel('INSURER')).toBe('返還されたオンライン資格確認導入届（保険者）')
    expect(missingItems(whole, [], 'INSURER').map(({ field }) => field)).toEqual(['notice'])
  })

  it('R-VER-4 is not asked for where the portal itself returned it and it is cited', () => {
    expect(missingItems(whole, [], 'INSURER', false, true)).toEqual([])
    expect(sendProblems(whole, [], 'INSURER', false, true)).toEqual([])
  })
})
