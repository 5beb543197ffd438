'use server'

import { applicants } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { operationCheckSchema, operationStartSchema } from '@/lib/domain/facility/operation'
import { checkOperation } from '@/lib/usecases/check-operation'
import { setOperationStart } from '@/lib/usecases/set-operation-start'

export const completeCheck = action({
  role: applicants,
  input: operationCheckSchema,
  audit: 'facility.check-operation',
  async run({ input, viewer, act }) {
    await checkOperation(act, viewer, input.facility)
    return '/home?done=checked'
  },
})

export const start = action({
  role: applicants,
  input: operationStartSchema,
  audit: 'facility.operation-start',
  async run({ input, viewer, act }) {
    await setOperationStart(act, viewer, { facilityId: input.facility, date: input.operatesFrom })
    return '/home?done=started'
  },
})
