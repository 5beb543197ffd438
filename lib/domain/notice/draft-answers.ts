import { readDate } from '@/lib/domain/date/read-date'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { isTicked } from '@/lib/domain/notice/answers'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { normaliseKana } from '@/lib/domain/text/kana'
import { trimName } from '@/lib/domain/text/name'
import { normalisePhone } from '@/lib/domain/text/phone'
import { normalisePostalCode } from '@/lib/domain/text/postal-code'
import type { NoticeAnswers, NoticeField } from './fields'
import type { NoticeKind } from './kind'

/** More than any box takes; whoever typed a book sees its beginning. */
const most = 240

/**
 * What stands in the boxes while it is not filed and may hold anything: as far as it can be read; what a box has no
 * room for, such as an eighth digit of a postal code, stays blank (R-INS-9).
 */
export function draftAnswers(kind: NoticeKind, answers: NoticeAnswers) {
  const text = (field: NoticeField) =>
    Array.from(trimName(answers[field] ?? ''))
      .slice(0, most)
      .join('')
  const kana = (field: NoticeField) => normaliseKana(text(field))
  const digits = (typed: string, count: number) => (/^\d+$/.test(typed) && typed.length <= count ? typed : '')
  const introduction = kind === 'INTRODUCTION'
  return {
    filedOn: readDate(text('filedOn')).date,
    filerAddress: text('filerAddress'),
    filerName: text('filerName'),
    checkup: isTicked(answers.kindCheckup),
    guidance: isTicked(answers.kindGuidance),
    name: text('name'),
    nameKana: kana('nameKana'),
    postalCode: digits(normalisePostalCode(text('postalCode')), 7),
    address: text('address'),
    addressKana: kana('addressKana'),
    phone: normalisePhone(text('phone')),
    representative: introduction ? text('representative') : undefined,
    representativeKana: introduction ? kana('representativeKana') : undefined,
    insurerNumber:
      splitInsurerNumber(text('insurerNumber'))?.printed ?? digits(normaliseDigits(text('insurerNumber')), 8),
    code: introduction ? undefined : digits(normaliseDigits(text('code')), 10),
    abolishedOn: introduction ? undefined : readDate(text('abolishedOn')).date,
    reason: introduction ? undefined : text('reason'),
  }
}
