import { randomInt, randomUUID } from 'node:crypto'
import { db } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { completeMedicalCode } from '@/lib/domain/facility/medical-code'

export type Person = {
  lastName: string
  firstName: string
  phone: string
  email: string
  password: string
  facility: { kind: FacilityKind; prefecture: string; code: string; name: string }
}

/** Somebody nobody knows yet, of an institution of their own in the master: tests do not meet each other. */
export async function newPerson(prefecture = '13', kind: FacilityKind = 'MEDICAL'): Promise<Person> {
  const code = await unusedCode(kind, prefecture)
  const facility = { kind, prefecture, code, name: `試験クリニック ${code}` }
  await db.facility.create({ data: { ...facility, postalCode: '1050004', address: '港区新橋２－１－３' } })
  return {
    lastName: '髙﨑',
    firstName: '𠮷子',
    phone: '0312345678',
    email: `person-${randomUUID().slice(0, 13)}@clinic.example`,
    password: 'Sakura-no-hana-8',
    facility,
  }
}

async function unusedCode(kind: FacilityKind, prefecture: string): Promise<string> {
  const code = completeMedicalCode(prefecture, String(randomInt(100_000, 999_999)))
  const taken = await db.facility.count({ where: { kind, prefecture, code } })
  return taken ? unusedCode(kind, prefecture) : code
}
