import type { ApplicationFormProps } from '@/components/application/application-form'
import type { Citable } from '@/components/application/cited-notice'
import type { Viewer } from '@/lib/adapters/session'
import type { Answers } from '@/lib/domain/application/answers'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate, formatInstant } from '@/lib/domain/date/wareki'
import { listCitableNotices } from '@/lib/queries/citable-notices'
import { countDevicesHeld } from '@/lib/queries/devices-held'
import type { OwnApplication } from '@/lib/queries/own-application'
import { shownUploads } from './shown-uploads'

type Kept = { answers: Answers; version: number } | null

/** What the form begins with: the stored draft, or what was typed before the sign-in ran out. */
export async function formProps(
  viewer: Viewer,
  application: OwnApplication,
  kept: Kept,
): Promise<Omit<ApplicationFormProps, 'problems'>> {
  const { id, answers, uploads, facility, matched, requests, status, citedNotice } = application
  return {
    id,
    kind: facility.kind,
    version: kept?.version || application.version,
    answers: { ...answers, ...kept?.answers },
    uploads: shownUploads(uploads),
    matched,
    requests: status === 'SENT_BACK' ? requests : null,
    cited: citedNotice && citable(citedNotice),
    citable: (await listCitableNotices(viewer)).map(citable),
    held: await countDevicesHeld(facility.id),
    saved: `最後に保存した日時：${formatInstant(application.changedAt)}`,
    unsaved: kept !== null,
  }
}

type Notice = { id: string; receiptNumber: string | null; handedBackAt: Date | null }

function citable({ id, receiptNumber, handedBackAt }: Notice): Citable {
  const handedBack = handedBackAt ? formatDate(jstDate(handedBackAt)) : ''
  return { id, receiptNumber: receiptNumber ?? '', handedBack }
}
