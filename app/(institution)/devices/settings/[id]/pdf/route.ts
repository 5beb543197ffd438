import { applicants } from '@/app/require-viewer'
import { drawDeviceSettings } from '@/lib/adapters/pdf/device-settings'
import { settingsGranted } from '@/lib/adapters/settings-cookie'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import type { CodeStanding } from '@/lib/domain/device/code-standing'
import { isDeviceNumber } from '@/lib/domain/device/device-number'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'
import { readDeviceSettings } from '@/lib/usecases/read-device-settings'

const notShown: Record<CodeStanding, string> = {
  USABLE: '―',
  USED: '登録済み',
  EXPIRED: '有効期限切れ',
  DEAD: '停止',
}

/** A code that was renewed runs out later than the paper's own date. */
function ownEnd(device: { activationCode: string | null; codeExpiresAt: Date }, first: Date) {
  const { activationCode, codeExpiresAt } = device
  const later = activationCode !== null && jstDate(codeExpiresAt) !== jstDate(first)
  return later ? formatDateInFull(jstDate(codeExpiresAt)) : undefined
}

/** The file the notice calls 「マイナ資格確認アプリユーザ設定情報」, drawn anew each time and kept nowhere. */
export const GET = handler({
  role: applicants,
  audit: 'device.settings',
  async run({ request, params, viewer, act }) {
    const id = params.id ?? ''
    const device = new URL(request.url).searchParams.get('device') ?? ''
    const number = isDeviceNumber(device) ? device : undefined
    if (!(await settingsGranted(id, viewer))) throw new Refusal('NOT_ALLOWED')
    const wanted = { applicationId: id, number }
    const { facility, issuedAt, codeExpiresAt, devices } = await readDeviceSettings(act, viewer, wanted)
    const pdf = await drawDeviceSettings({
      facilityName: facility.name,
      facilityKindLabel: facilityKindLabel(facility.kind),
      institutionCode: facility.institutionCode,
      issuedAt: formatDateInFull(jstDate(issuedAt)),
      validUntil: formatDateInFull(jstDate(codeExpiresAt)),
      devices: devices.map((each) => ({
        number: each.number,
        activationCode: each.activationCode ?? notShown[each.standing],
        name: each.name ?? undefined,
        validUntil: ownEnd(each, codeExpiresAt),
      })),
    })
    return pdfResponse(pdf, 'マイナ資格確認アプリユーザ設定情報.pdf')
  },
})
