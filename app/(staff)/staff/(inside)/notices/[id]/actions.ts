'use server'

import { z } from 'zod'
import { refreshWhenRefused } from '@/app/(staff)/staff/(inside)/refresh-when-refused'
import { action } from '@/lib/action'
import {
  noticeRejectSchema,
  noticeRemarkSchema,
  noticeSendBackSchema,
  paperWithdrawSchema,
} from '@/lib/domain/notice/decision-schemas'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { assisted } from '@/lib/domain/reply-text/assisted'
import { writeFilter } from '@/lib/domain/search/list-filter'
import { withInsertedText } from '@/lib/queries/inserted-text'
import { confirmNotice } from '@/lib/usecases/confirm-notices'
import { decisionNews } from '@/lib/usecases/decision-news'
import { rejectNotice } from '@/lib/usecases/reject-notice'
import { remarkNotice } from '@/lib/usecases/remark-notice'
import { sendBackNotice, sentBackNews } from '@/lib/usecases/send-back-notice'
import { startStep } from '@/lib/usecases/start-step'
import { withdrawPaper } from '@/lib/usecases/withdraw-paper'
import { withMail } from './with-mail'

const seenSchema = z.object({ id: z.uuid(), version: z.coerce.number().int(), list: z.string().optional() })

export const confirm = action({
  role: ['clerk', 'supervisor'],
  input: seenSchema,
  audit: 'notice.confirm',
  async run({ input, viewer, act }) {
    const { result, message } = await confirmNotice(act, viewer, input)
    if (result !== 'done') throw new ProblemsFound({ field: '', message: message ?? '' })
    return noticeAddress(input.id, input.list, { done: 'confirm' })
  },
})

export const sendBack = action({
  role: ['clerk', 'supervisor'],
  input: assisted(noticeSendBackSchema),
  audit: 'notice.send-back',
  async run({ input, viewer, act }) {
    if (input.step === 'insert') return withInsertedText(viewer, input)
    if (input.step === 'preview') {
      const { length } = input.decision.requests
      return withMail(input.typed, ({ runMonth }) => sentBackNews(runMonth, length))
    }
    await refreshWhenRefused(sendBackNotice(act, input.decision))
    return noticeAddress(input.decision.id, input.typed.list, { done: 'send-back' })
  },
})

export const reject = action({
  role: ['supervisor'],
  input: assisted(noticeRejectSchema),
  audit: 'notice.reject',
  async run({ input, viewer, act }) {
    if (input.step === 'insert') return withInsertedText(viewer, input)
    if (input.step === 'preview') return withMail(input.typed, async () => decisionNews.rejectNotice())
    await refreshWhenRefused(rejectNotice(act, input.decision))
    return noticeAddress(input.decision.id, input.typed.list, { done: 'reject' })
  },
})

export const withdraw = action({
  role: ['clerk'],
  input: paperWithdrawSchema,
  audit: 'notice.withdraw',
  async run({ input, act }) {
    await refreshWhenRefused(withdrawPaper(act, input))
    return noticeAddress(input.id, input.list, { done: 'withdraw' })
  },
})

export const remark = action({
  role: ['clerk', 'supervisor'],
  input: noticeRemarkSchema,
  audit: 'notice.remark',
  async run({ input, act }) {
    await refreshWhenRefused(remarkNotice(act, input))
    return noticeAddress(input.id, input.list, { done: 'remark' })
  },
})

/** One notice of the run; the worker does it and the page of the step shows how far it is. */
export const register = action({
  role: ['supervisor'],
  input: seenSchema.extend({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
  audit: 'notice.register',
  stepUp: true,
  async run({ input: { month, list, ...seen }, viewer, act }) {
    const { id } = await startStep(act, viewer, month, 'register', [seen])
    return writeFilter(`/staff/months/${month}/steps/${id}`, { list })
  },
})
