import { hashAccountNumber } from '@/lib/adapters/account-number-hash'
import { db } from '@/lib/adapters/db'
import { accountNumberKey } from '@/lib/domain/facility/account-number'
import type { FacilityKind } from '@/lib/domain/facility/kind'

/** The same for every facility of the demo, so that it can be printed in one line. */
export const demoAccountNumber = '1234567'

type FacilityKey = { kind: FacilityKind; prefecture: string; code: string }

/** The number by which 「施設の確認」 knows the facility. What an import has made of it stays. */
export async function ensureBankAccount(facility: FacilityKey, number = demoAccountNumber): Promise<void> {
  const { kind, prefecture, code } = facility
  const { id } = await db.facility.findUniqueOrThrow({
    where: { kind_prefecture_code: { kind, prefecture, code } },
  })
  const hash = Uint8Array.from(hashAccountNumber(facility, accountNumberKey(number) ?? ''))
  await db.bankAccount.upsert({
    where: { facilityId: id },
    create: { facilityId: id, hash },
    update: {},
  })
}
