import type { Tx } from '@/lib/adapters/db'
import { env } from '@/lib/env'
import type { OwnDevice } from './own-device'
import { tellPeople } from './tell-people'

/** Everybody of the organisation hears what became of a device, whoever did it (R-DEV-3). */
export function tellDeviceChange(
  tx: Tx,
  now: Date,
  device: OwnDevice,
  news: { what: string; sentence: string; next: string; link?: string },
): Promise<void> {
  const { number, facility, application } = device
  return tellPeople(tx, now, application.organisationId, {
    template: 'device-changed',
    values: {
      deviceNumber: number,
      facilityName: facility.name,
      what: news.what,
      sentence: news.sentence,
      next: news.next,
      link: `${env().APP_URL}${news.link ?? `/devices/${number}`}`,
    },
  })
}
