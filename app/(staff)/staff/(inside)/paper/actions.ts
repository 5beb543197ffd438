'use server'

import { z } from 'zod'
import { keepForChoice } from '@/app/notice-answers'
import { action } from '@/lib/action'
import { paperDiscardSchema } from '@/lib/domain/notice/decision-schemas'
import { dispatchSchema } from '@/lib/domain/notice/dispatch-schema'
import { answersOfForm, type NoticeAnswers } from '@/lib/domain/notice/fields'
import { noticeKinds } from '@/lib/domain/notice/kind'
import { discardPaper } from '@/lib/usecases/discard-paper'
import { filePaperNotice } from '@/lib/usecases/file-paper-notice'
import { recordDispatch } from '@/lib/usecases/record-dispatch'
import { savePaper } from '@/lib/usecases/save-paper'
import type { Act } from '@/lib/usecases/transact'

const paperSchema = z
  .looseObject({
    ...{ id: z.uuid(), version: z.coerce.number().int(), kind: z.enum(noticeKinds) },
    do: z.string().default('file'),
  })
  .transform(({ id, version, kind, do: pressed, ...typed }) => ({
    ...{ id, version, pressed },
    answers: answersOfForm(kind, typed as Record<string, string>),
  }))

type PaperSent = { id: string; version: number; answers: NoticeAnswers }

export const filePaper = action({
  role: ['clerk'],
  input: paperSchema,
  audit: 'notice.enter-paper',
  async run({ input: { pressed, ...input }, act }) {
    if (pressed === 'save') return savedPaper(act, input)
    await filePaperNotice(act, input)
    return `/staff/notices/${input.id}?done=paper`
  },
})

async function savedPaper(act: Act, { id, version, answers }: PaperSent): Promise<string> {
  const path = `/staff/paper/${id}`
  const saving = await savePaper({ ...act, name: 'notice.save-paper' }, { id, version, typed: answers })
  return saving.outcome === 'CONFLICT' ? keepForChoice(path, saving) : `${path}?saved=1`
}

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
