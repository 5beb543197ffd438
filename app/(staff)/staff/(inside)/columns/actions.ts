'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { staffRoles } from '@/lib/domain/account/role'
import { queueColumns } from '@/lib/domain/application/queue-columns'
import { noticeColumns } from '@/lib/domain/notice/notice-columns'
import { isNoticeList } from '@/lib/domain/search/list-address'
import { listAddress } from '@/lib/domain/search/search-schema'
import { chooseColumns } from '@/lib/usecases/choose-columns'

export const choose = action({
  role: staffRoles,
  input: z.looseObject({ address: listAddress }),
  audit: 'desk.choose-columns',
  async run({ input, act }) {
    const ticked = (column: string) => input[`column-${column}`] === 'on'
    await chooseColumns(
      act,
      isNoticeList(input.address)
        ? { list: 'notices', columns: noticeColumns.filter(ticked) }
        : { list: 'queue', columns: queueColumns.filter(ticked) },
    )
    return input.address
  },
})
