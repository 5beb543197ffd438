'use server'

import { action } from '@/lib/action'
import { endMandateSchema, paperMandateSchema } from '@/lib/domain/mandate/mandate-schemas'
import { recordMandateEnd, recordPaperMandate } from '@/lib/usecases/record-paper-mandate'

export const recordMandate = action({
  role: ['clerk', 'supervisor'],
  input: paperMandateSchema,
  audit: 'mandate.record',
  async run({ input: { association, insurerNumber, paperOn }, act }) {
    await recordPaperMandate(act, { associationId: association, insurerNumber, paperOn })
    return '/staff/paper/mandates?done=recorded'
  },
})

export const recordEnd = action({
  role: ['clerk', 'supervisor'],
  input: endMandateSchema,
  audit: 'mandate.record-end',
  async run({ input, act }) {
    await recordMandateEnd(act, input)
    return '/staff/paper/mandates?done=ended'
  },
})
