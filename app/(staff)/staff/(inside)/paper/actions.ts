'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { paperDiscardSchema } from '@/lib/domain/notice/decision-schemas'
import { dispatchSchema } from '@/lib/domain/notice/dispatch-schema'
import { answersOfForm } from '@/lib/domain/notice/fields'
import { noticeKinds } from '@/lib/domain/notice/kind'
import { discardPaper } from '@/lib/usecases/discard-paper'
import { filePaperNotice } from '@/lib/usecases/file-paper-notice'
import { recordDispatch } from '@/lib/usecases/record-dispatch'

const paperSchema = z
  .looseObject({ id: z.uuid(), version: z.coerce.number().int(), kind: z.enum(noticeKinds) })
  .transform(({ id, version, kind, ...typed }) => ({
    ...{ id, version },
    answers: answersOfForm(kind, typed as Record<string, string>),
  }))

export const filePaper = action({
  role: ['clerk'],
  input: paperSchema,
  audit: 'notice.enter-paper',
  async run({ input, act }) {
    await filePaperNotice(act, input)
    return `/staff/notices/${input.id}?done=paper`
  },
})

export const discard = action({
  role: ['clerk'],
  input: paperDiscardSchema,
  audit: 'notice.discard',
  async run({ input, act }) {
    await discardPaper(act, input)
    return '/staff/paper?done=discarded'
  },
})

export const record = action({
  role: ['clerk', 'supervisor'],
  input: dispatchSchema,
  audit: 'notice.dispatch',
  async run({ input, act }) {
    await recordDispatch(act, input)
    return `/staff/paper?list=${input.deed === 'dispatched' ? 'sent' : 'to-send'}&done=${input.deed}`
  },
})
