import { addressWithPrefecture } from '@/lib/domain/facility/master-address'
import { basePrefecture } from '@/lib/domain/facility/prefecture'
import { rewriteAddress } from '@/lib/domain/text/address-rewrite'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { formatPhone } from '@/lib/domain/text/format-phone'
import { normaliseKana } from '@/lib/domain/text/kana'
import { normalisePhone } from '@/lib/domain/text/phone'
import { formatPostalCode } from '@/lib/domain/text/postal-code'
import type { NoticeAnswers, NoticeField } from './fields'
import type { NoticeKind } from './kind'
import type { MasterRow } from './prefill'
import { shownAnswers } from './shown-answers'

export type ComparedAnswer = {
  field: NoticeField
  label: string
  text: string
  /** What the master says; undefined for what it does not hold at all. */
  master?: string | null
  differs: boolean
}

type Compared = Partial<Record<NoticeField, string | null>>

/** R-VER-5, R-CLK-3: every answer in the order of the paper form, beside what the insurer's row of the master says. */
export function comparedAnswers(kind: NoticeKind, answers: NoticeAnswers, row: MasterRow): ComparedAnswer[] {
  const master = masterValues(row)
  return shownAnswers(kind, answers).map(({ field, label, text }) => {
    if (!(field in master)) return { field, label, text, differs: false }
    const value = master[field] ?? null
    return { field, label, text, master: value, differs: value !== null && !isSame(field, text, value) }
  })
}

function masterValues(row: MasterRow): Compared {
  return {
    name: row.name,
    nameKana: row.nameKana,
    postalCode: row.postalCode && formatPostalCode(row.postalCode),
    address: row.address && addressWithPrefecture(basePrefecture(row.prefecture), row.address),
    addressKana: row.addressKana,
    phone: row.phone && formatPhone(row.phone),
    representative: row.representative,
    representativeKana: row.representativeKana,
    insurerNumber: row.code,
  }
}

type Plain = (text: string) => string

/** Written differently is not different: ２－１－３ and 2-1-3, half-width kana, hyphens. Characters of names count. */
const plain: Partial<Record<NoticeField, Plain>> = {
  nameKana: plainKana,
  addressKana: plainKana,
  representativeKana: plainKana,
  postalCode: normaliseDigits,
  phone: normalisePhone,
  insurerNumber: (text) => normaliseDigits(text).padStart(8, '0'),
  address: (text) => rewriteAddress(text).after.replace(/\s/gu, ''),
}

function isSame(field: NoticeField, text: string, master: string): boolean {
  const shape = plain[field] ?? ((typed: string) => typed.trim())
  return shape(text) === shape(master)
}

function plainKana(text: string): string {
  return normaliseKana(text).replace(/\s/gu, '')
}
