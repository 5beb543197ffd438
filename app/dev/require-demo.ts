import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

/** D-11: outside the demo there is no /dev. */
export function requireDemo(): void {
  if (env().PORTAL_MODE !== 'demo') notFound()
}
