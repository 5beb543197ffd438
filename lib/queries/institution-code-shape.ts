import { db } from '@/lib/adapters/db'
import { parseInstitutionNumber } from '@/lib/domain/facility/institution-number'

/**
 * An institutionCode has 10 digits. Whatever else it is can only be the 登録記号番号 of a 施術所 (D-8), which has no
 * form of its own to tell it from a mistyped number: the master is asked whether there is one.
 */
export async function isInstitutionCodeShape(institutionCode: string): Promise<boolean> {
  if (parseInstitutionNumber(institutionCode)) return true
  const facility = await db.facility.findFirst({
    where: { kind: { in: ['JUDO', 'ACUPUNCTURE'] }, code: institutionCode },
    select: { id: true },
  })
  return facility !== null
}
