import { shownUploads } from '@/app/shown-uploads'
import type { ApplicationFormProps } from '@/components/application/application-form'
import type { Citable } from '@/components/application/cited-notice'
import { formFields } from '@/components/application/form-fields'
import type { Viewer } from '@/lib/adapters/session'
import type { Answers } from '@/lib/domain/application/answers'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate, formatInstant } from '@/lib/domain/date/wareki'
import type { Problem } from '@/lib/domain/problem'
import { listCitableNotices } from '@/lib/queries/citable-notices'
import { countDevicesHeld } from '@/lib/queries/devices-held'
import type { OwnApplication } from '@/lib/queries/own-application'

type Kept = { answers: Answers; version: number } | null

/** What the form begins with: the stored draft, or what was typed before the sign-in ran out. */
export async function formProps(
  viewer: Viewer,
  application: OwnApplication,
  kept: Kept,
  problems: Problem[],
): Promise<ApplicationFormProps> {
  const { id, answers, uploads, facility, matched, requests, status, citedNotice } = application
  const typed = { ...answers, ...kept?.answers }
  const open = status === 'SENT_BACK' ? requests : null
  return {
    id,
    kind: facility.kind,
    version: kept?.version || application.version,
    answers: typed,
    uploads: shownUploads(uploads),
    problems,
    matched,
    requests: open,
    cited: citedNotice !== null,
    fields: formFields({
      kind: facility.kind,
      answers: typed,
      problems,
      requests: open,
      held: await countDevicesHeld(facility.id),
      cited: citedNotice && citable(citedNotice),
      citable: (await listCitableNotices(viewer)).map(citable),
    }),
    saved: `最後に保存した日時：${formatInstant(application.changedAt)}`,
    unsaved: kept !== null,
  }
}

type Notice = { id: string; receiptNumber: string | null; handedBackAt: Date | null }

function citable({ id, receiptNumber, handedBackAt }: Notice): Citable {
  const handedBack = handedBackAt ? formatDate(jstDate(handedBackAt)) : ''
  return { id, receiptNumber: receiptNumber ?? '', handedBack }
}
