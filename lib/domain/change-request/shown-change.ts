import { formatPhone } from '@/lib/domain/text/format-phone'
import { formatPostalCode } from '@/lib/domain/text/postal-code'
import type { ChangeField } from './fields'

const shapes: Partial<Record<ChangeField, (value: string) => string>> = {
  phone: formatPhone,
  postalCode: formatPostalCode,
}

/** As a person reads it: postal code and telephone number with their hyphens. For the server (format-phone.ts). */
export function shownChange(field: ChangeField, value: string): string {
  return shapes[field]?.(value) ?? value
}
