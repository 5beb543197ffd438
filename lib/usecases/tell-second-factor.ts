import type { Tx } from '@/lib/adapters/db'
import { env } from '@/lib/env'
import { type Owner, tellOwner } from './tell-owner'

/** Whatever changes about the second factor, its owner hears of it: it may have been somebody else. */
export function tellSecondFactor(
  tx: Tx,
  now: Date,
  owner: Owner & { staffRole: string | null },
  change: string,
): Promise<string> {
  const link = `${env().APP_URL}${owner.staffRole ? '/staff/account' : '/account/password'}`
  return tellOwner(tx, now, owner, { template: 'second-factor-changed', values: { change, link } })
}
