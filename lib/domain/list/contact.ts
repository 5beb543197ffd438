import { prefectureOfAddress } from '@/lib/domain/facility/prefecture'
import type { Problem } from '@/lib/domain/problem'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'
import { normalisePostalCode, postalCodeProblem } from '@/lib/domain/text/postal-code'

/** What every row of both lists begins with, after its number. */
export type ListContact = {
  name: string
  /** 7 digits. */
  postalCode: string
  /** From the prefecture on (※1). */
  address: string
  /** Digits, from the area code on (※2). */
  phone: string
}

export const listNameMaxLength = 100
export const listAddressMaxLength = 160

type Typed = Readonly<Record<string, string | undefined>>

export function contactProblems(typed: Typed, nameLabel: string): Problem[] {
  const { name = '', postalCode = '', address = '', phone = '' } = typed
  return [
    { field: 'name', message: nameProblem(name, { label: nameLabel, max: listNameMaxLength }) },
    { field: 'postalCode', message: postalCodeProblem(postalCode) },
    { field: 'address', message: addressProblem(address) },
    { field: 'phone', message: phoneProblem(phone) },
  ].filter((one): one is Problem => one.message !== undefined)
}

/** Of what has no problem. */
export function readContact({ name = '', postalCode = '', address = '', phone = '' }: Typed): ListContact {
  return {
    name: trimName(name),
    postalCode: normalisePostalCode(postalCode),
    address: trimName(address),
    phone: normalisePhone(phone),
  }
}

function addressProblem(typed: string): string | undefined {
  const wrong = nameProblem(typed, { label: '所在地', max: listAddressMaxLength })
  if (wrong || prefectureOfAddress(typed) !== undefined) return wrong
  return '所在地は、都道府県名から省略せずに入力してください（例：東京都港区新橋2-1-3）。'
}
