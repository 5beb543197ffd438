import { cache } from 'react'
import { db } from '@/lib/adapters/db'
import { openedAnswers } from '@/lib/adapters/kept-answers'
import type { Viewer } from '@/lib/adapters/session'

/** One application of the viewer's organisation with everything its pages show; null is "not yours or not there". */
export const findOwnApplication = cache(async (viewer: Viewer, id: string) => {
  if (!/^[0-9a-f-]{36}$/.test(id) || !viewer.organisation) return null
  const found = await db.application.findFirst({
    where: { id, organisationId: viewer.organisation.id },
    include: {
      facility: true,
      uploads: { where: { removedAt: null }, orderBy: { uploadedAt: 'asc' } },
      events: { orderBy: { id: 'desc' } },
      _count: { select: { devices: true } },
    },
  })
  return found && { ...found, answers: openedAnswers(id, found.answers) }
})

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof findOwnApplication>>>
