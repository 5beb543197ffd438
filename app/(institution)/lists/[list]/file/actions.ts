'use server'

import { listKeepers } from '@/app/require-viewer'
import { action } from '@/lib/action'
import { applyFileSchema } from '@/lib/domain/list/apply-schema'
import { applyListFile } from '@/lib/usecases/apply-list-file'

export const apply = action({
  role: listKeepers,
  input: applyFileSchema,
  audit: 'list.apply-file',
  async run({ input, viewer, act }) {
    await applyListFile(act, viewer, input)
    return `/lists/${input.list}/file?done=applied`
  },
})
