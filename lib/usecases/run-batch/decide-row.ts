import { db } from '@/lib/adapters/db'
import { fieldLacking, lacksField } from '@/lib/domain/application/batch'
import type { BatchInput } from '@/lib/domain/application/batch-schemas'
import { holdReason, requestText } from '@/lib/domain/application/decision-words'
import type { RequestField } from '@/lib/domain/application/field-request'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import type { ReviewBatchRow } from '@/lib/generated/prisma/client'
import { filledForCase } from '@/lib/queries/filled-for-case'
import { approveApplication } from '@/lib/usecases/approve-application'
import { holdApplication } from '@/lib/usecases/hold-application'
import { resumeApplication } from '@/lib/usecases/resume-application'
import { sendBackApplication } from '@/lib/usecases/send-back-application'
import type { Act } from '@/lib/usecases/transact'

/** The batch's decision on one of its cases, as if it were decided alone. */
export async function decideRow(act: Act, input: BatchInput, row: ReviewBatchRow): Promise<void> {
  const seen = { id: row.applicationId, version: row.version }
  switch (input.action) {
    case 'approve':
      return approveApplication(
        { ...act, name: 'application.approve' },
        { ...seen, comment: input.comment || undefined },
      )
    case 'resume':
      return resumeApplication({ ...act, name: 'application.resume' }, seen)
    case 'hold': {
      const comment = await filled(act, input, row, holdReason)
      return holdApplication({ ...act, name: 'application.hold' }, { ...seen, comment, until: input.until })
    }
    case 'sendBack': {
      const { field } = input
      await requireField(row.applicationId, field)
      const message = await filled(act, input, row, requestText)
      return sendBackApplication(
        { ...act, name: 'application.send-back' },
        { ...seen, requests: [{ field, message }] },
      )
    }
  }
}

type Worded = Extract<BatchInput, { action: 'hold' | 'sendBack' }>

/** A long name can make of a text that fits one that does not. */
async function filled(act: Act, input: Worded, row: ReviewBatchRow, words: { label: string; max: number }) {
  const text = await filledForCase(row.applicationId, input, act.now)
  const message = freeTextProblem(text, words)
  if (message) throw new ProblemsFound({ field: '', message })
  return text
}

async function requireField(id: string, field: RequestField): Promise<void> {
  const found = await db.application.findUnique({ where: { id }, select: { facility: true } })
  if (found && lacksField(found.facility.kind, field))
    throw new ProblemsFound({ field: '', message: fieldLacking })
}
