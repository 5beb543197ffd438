import { normaliseCode } from '@/lib/domain/text/digits'

export const deviceNumberMax = 9_999_999

/** ID of one device (D-3): W + 7 digits. */
export function formatDeviceNumber(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > deviceNumberMax) {
    throw new RangeError(`serial ${serial}`)
  }
  return `W${String(serial).padStart(7, '0')}`
}

/** As it is typed into the app: full width, lower case, with spaces or hyphens. */
export function normaliseDeviceNumber(typed: string): string {
  return normaliseCode(typed)
}

export function isDeviceNumber(text: string): boolean {
  return /^W\d{7}$/.test(text) && text !== 'W0000000'
}
