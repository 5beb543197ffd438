import type { LocalDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { addressWithPrefecture } from '@/lib/domain/facility/master-address'
import { basePrefecture } from '@/lib/domain/facility/prefecture'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { formatPostalCode } from '@/lib/domain/text/postal-code'
import { type NoticeAnswers, pickAnswers } from './fields'
import type { NoticeKind } from './kind'

/** The insurer's row of the master, as far as a notice asks for it. */
export type MasterRow = {
  code: string
  prefecture: string
  name: string
  nameKana: string | null
  postalCode: string | null
  address: string | null
  addressKana: string | null
  phone: string | null
  representative: string | null
  representativeKana: string | null
}

/** A new draft: the last notice where there is one, what the master knows over it, today's date and the live code. */
export function prefilledAnswers(
  kind: NoticeKind,
  from: { master: MasterRow; last: NoticeAnswers; today: LocalDate; code: string | null },
): NoticeAnswers {
  const { master, last, today, code } = from
  const address = master.address && addressWithPrefecture(basePrefecture(master.prefecture), master.address)
  const known = {
    name: master.name,
    nameKana: master.nameKana,
    postalCode: master.postalCode && formatPostalCode(master.postalCode),
    address,
    addressKana: master.addressKana,
    phone: master.phone,
    representative: master.representative,
    representativeKana: master.representativeKana,
    insurerNumber: splitInsurerNumber(master.code)?.printed ?? master.code,
    filerAddress: last.filerAddress || address,
    filerName: last.filerName || master.representative,
  }
  const filled = Object.fromEntries(Object.entries(known).filter(([, value]) => value))
  return pickAnswers(kind, {
    ...last,
    ...filled,
    filedOn: formatDate(today),
    code: code ?? '',
    abolishedOn: '',
    reason: '',
  })
}
