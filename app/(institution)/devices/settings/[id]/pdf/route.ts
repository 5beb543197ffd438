import { applicants } from '@/app/require-viewer'
import { drawDeviceSettings } from '@/lib/adapters/pdf/device-settings'
import { settingsGranted } from '@/lib/adapters/settings-cookie'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'
import { readDeviceSettings } from '@/lib/usecases/read-device-settings'

/** The file the notice calls 「マイナ資格確認アプリユーザ設定情報」, drawn anew each time and kept nowhere. */
export const GET = handler({
  role: applicants,
  audit: 'device.settings',
  async run({ params, viewer, act }) {
    const id = params.id ?? ''
    if (!(await settingsGranted(id, viewer))) throw new Refusal('NOT_ALLOWED')
    const { facility, issuedAt, codeExpiresAt, devices } = await readDeviceSettings(act, viewer, id)
    const pdf = await drawDeviceSettings({
      facilityName: facility.name,
      facilityKindLabel: facilityKindLabel(facility.kind),
      institutionCode: facility.institutionCode,
      issuedAt: formatDateInFull(jstDate(issuedAt)),
      validUntil: formatDateInFull(jstDate(codeExpiresAt)),
      devices: devices.map(({ number, activationCode, name }) => ({
        number,
        activationCode: activationCode ?? '登録済み',
        name: name ?? undefined,
      })),
    })
    return pdfResponse(pdf, 'マイナ資格確認アプリユーザ設定情報.pdf')
  },
})
