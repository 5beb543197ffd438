import { cache } from 'react'
import { db } from '@/lib/adapters/db'
import { openedAnswers } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'
import type { FieldRequest } from '@/lib/domain/application/field-request'
import type { Sending } from '@/lib/domain/application/sending'
import { withoutUndone } from '@/lib/domain/desk/without-undone'

/** One application of the viewer's organisation with everything its pages show; null is "not yours or not there". */
export const findOwnApplication = cache(async (viewer: Viewer, id: string) => {
  if (!/^[0-9a-f-]{36}$/.test(id) || !viewer.organisation) return null
  const found = await db.application.findFirst({
    where: { id, organisationId: viewer.organisation.id },
    include: {
      facility: true,
      uploads: { where: { removedAt: null, field: 'notice' }, orderBy: { uploadedAt: 'asc' } },
      events: { orderBy: { id: 'desc' } },
      sendings: { orderBy: { id: 'asc' } },
      citedNotice: { select: { id: true, receiptNumber: true, handedBackAt: true } },
      // Until when the last of their codes works, before it is used.
      devices: { select: { codeExpiresAt: true }, orderBy: { codeExpiresAt: 'desc' }, take: 1 },
      _count: { select: { devices: true } },
    },
  })
  if (!found) return null
  return {
    ...found,
    answers: openedAnswers(id, found.answers),
    events: withoutUndone(found.events),
    requests: found.requests as FieldRequest[],
    sendings: found.sendings as unknown as Sending[],
    cited: found.citedNoticeId !== null,
  }
})

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof findOwnApplication>>>

/** Who changed it last, for somebody whose own change came too late; somebody who has left is still named. */
export async function whoChanged({ changedById }: OwnApplication): Promise<string | null> {
  if (!changedById) return null
  const account = await db.account.findUnique({
    where: { id: changedById },
    select: { lastName: true, firstName: true },
  })
  return account && `${account.lastName} ${account.firstName}`
}
