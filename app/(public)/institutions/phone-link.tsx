import { TextLink } from '@/components/ui/text-link'
import { formatPhone } from '@/lib/domain/text/format-phone'

/** To be pressed on a telephone, and read out elsewhere. */
export function PhoneLink({ digits }: { digits: string }) {
  const shown = formatPhone(digits)
  return <TextLink href={`tel:${shown}`}>{shown}</TextLink>
}
