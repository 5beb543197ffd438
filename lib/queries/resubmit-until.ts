import { db, type Tx } from '@/lib/adapters/db'
import { resubmitUntilDefault } from '@/lib/domain/notice/resubmission'

/** R-INS-15: the operator's setting, a day of the month; the 27th while there is no row. */
export async function readResubmitUntil(client: Tx = db): Promise<number> {
  const row = await client.setting.findUnique({ where: { name: 'resubmit-until' } })
  const day = row?.value
  return typeof day === 'number' && Number.isInteger(day) && day >= 20 && day <= 31
    ? day
    : resubmitUntilDefault
}
