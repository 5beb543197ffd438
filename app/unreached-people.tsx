import type { ReactNode } from 'react'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { listUnreached } from '@/lib/queries/unreached-people'

/** A mail that did not arrive is told to those who can do something about it. */
export async function UnreachedPeople({
  organisationId,
  now,
  children,
}: {
  organisationId: number
  now: Date
  children: ReactNode
}) {
  const names = await listUnreached(organisationId, now)
  if (names.length === 0) return null
  return (
    <NotificationBanner title={`メールが届いていない利用者がいます：${names.join('、')}さん`} tone="warning">
      <p>{children}</p>
    </NotificationBanner>
  )
}
