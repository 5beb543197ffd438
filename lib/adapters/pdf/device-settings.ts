import { typeset } from './typeset'

export type DeviceSettings = {
  facilityName: string
  facilityKindLabel: string
  /** As the device API takes it: prefecture, kind digit, 7 digits (D-7). */
  institutionCode: string
  issuedAt: string
  validUntil: string
  devices: {
    number: string
    activationCode: string
    name?: string
    /** Only where it is not the document's own. */
    validUntil?: string
  }[]
}

/** 「マイナ資格確認アプリユーザ設定情報」: the codes stand in it in clear, so it is drawn on request and never stored. */
export function drawDeviceSettings(settings: DeviceSettings): Promise<Uint8Array> {
  const devices = settings.devices.map((device) => ({
    ...device,
    name: device.name ?? null,
    validUntil: device.validUntil ?? null,
  }))
  return typeset('device-settings', { ...settings, devices })
}
