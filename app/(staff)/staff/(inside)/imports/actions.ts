'use server'

import { action } from '@/lib/action'
import { applyImportSchema, importIdSchema } from '@/lib/domain/master-import/import-schema'
import { applyImport } from '@/lib/usecases/apply-import'
import { discardImport } from '@/lib/usecases/discard-import'
import { undoImport } from '@/lib/usecases/undo-import'

export const apply = action({
  role: ['admin'],
  input: applyImportSchema,
  audit: 'master.import',
  async run({ input, viewer, act }) {
    await applyImport(act, viewer, input)
    return `/staff/imports/${input.id}?done=apply`
  },
})

export const discard = action({
  role: ['admin'],
  input: importIdSchema,
  audit: 'master.discard',
  async run({ input, act }) {
    await discardImport(act, input.id)
    return '/staff/imports?done=discard'
  },
})

export const undo = action({
  role: ['admin'],
  input: importIdSchema,
  audit: 'master.undo',
  async run({ input, act }) {
    await undoImport(act, input.id)
    return `/staff/imports/${input.id}?done=undo`
  },
})
