import type { Tx } from '@/lib/adapters/db'
import { formatInstant } from '@/lib/domain/date/wareki'
import { env } from '@/lib/env'
import { queueMail } from './queue-mail'

/** R-DEV-2: after ten wrong tries the people of the facility hear of it. An ID that does not exist has nobody. */
export async function tellFacility(tx: Tx, now: Date, deviceId: string, closedUntil: Date): Promise<void> {
  const device = await tx.device.findUnique({
    where: { number: deviceId },
    include: { facility: { include: { organisation: { include: { memberships: members } } } } },
  })
  for (const { account } of device?.facility.organisation?.memberships ?? []) {
    const name = `${account.lastName} ${account.firstName}`
    await queueMail(tx, now, {
      template: 'device-wrong-tries',
      to: account.email,
      toName: name,
      values: {
        name,
        deviceId,
        facilityName: device?.facility.name ?? '',
        until: formatInstant(closedUntil),
        link: `${env().APP_URL}/devices`,
      },
    })
  }
}

const members = {
  where: { status: 'MEMBER', account: { status: 'ACTIVE' } },
  include: { account: true },
} as const
