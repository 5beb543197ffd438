'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { staffRoles } from '@/lib/domain/account/role'
import { queueColumns } from '@/lib/domain/application/queue-columns'
import { chooseColumns } from '@/lib/usecases/choose-columns'

export const choose = action({
  role: staffRoles,
  input: z.looseObject({}),
  audit: 'desk.choose-columns',
  async run({ input, act }) {
    await chooseColumns(
      act,
      queueColumns.filter((column) => input[`column-${column}`] === 'on'),
    )
    return '/staff/queue/review'
  },
})
