'use server'

import { z } from 'zod'
import { keepForChoice } from '@/app/notice-answers'
import { filers } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { decideAddress } from '@/lib/usecases/decide-address'
import { resubmitNotice } from '@/lib/usecases/resubmit-notice'
import { saveNotice } from '@/lib/usecases/save-notice'
import { submitNotice } from '@/lib/usecases/submit-notice'
import { withdrawNotice } from '@/lib/usecases/withdraw-notice'

const one = { id: z.string() }

export const save = action({
  role: filers,
  input: z.looseObject({ ...one, version: z.coerce.number(), do: z.string().default('save') }),
  audit: 'notice.save',
  async run({ input, viewer, act }) {
    // A box that is not ticked is not sent at all, and still has to overwrite a tick.
    const typed = { kindCheckup: '', kindGuidance: '', ...input }
    const saving = await saveNotice(act, viewer, { id: input.id, version: input.version, typed })
    if (saving.outcome === 'CONFLICT') return keepForChoice(`/notices/${input.id}`, saving)
    return input.do === 'next' ? `/notices/${input.id}/check` : `/notices/${input.id}/edit?saved=1`
  },
})

export const decide = action({
  role: filers,
  input: z.object({
    ...one,
    choice: z.enum(['REWRITE', 'KEEP'], '所在地の書き方を選んでください。'),
  }),
  audit: 'notice.save',
  async run({ input, viewer, act }) {
    await decideAddress(act, viewer, { id: input.id, rewrite: input.choice === 'REWRITE' })
    return `/notices/${input.id}/check`
  },
})

export const submit = action({
  role: filers,
  input: z.object(one),
  audit: 'notice.submit',
  async run({ input, viewer, act }) {
    await submitNotice(act, viewer, input.id)
    return `/notices/${input.id}/done`
  },
})

export const resubmit = action({
  role: filers,
  input: z.object(one),
  audit: 'notice.resubmit',
  async run({ input, viewer, act }) {
    await resubmitNotice(act, viewer, input.id)
    return `/notices/${input.id}/done`
  },
})

export const withdraw = action({
  role: filers,
  input: z.object({
    ...one,
    comment: z
      .string()
      .default('')
      .superRefine((typed, context) => {
        const message = freeTextProblem(typed, { label: '取り下げる理由', max: 300 })
        if (message) context.addIssue({ code: 'custom', message })
      }),
  }),
  audit: 'notice.withdraw',
  async run({ input, viewer, act }) {
    await withdrawNotice(act, viewer, { id: input.id, comment: input.comment.trim() || undefined })
    return `/notices/${input.id}`
  },
})
