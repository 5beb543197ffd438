import { z } from 'zod'
import { type FacilityKind, facilityKindFacts, facilityKinds } from '@/lib/domain/facility/kind'
import { type ImportTarget, isImportTarget } from '@/lib/domain/master-import/target'

export type ImportChoice = { target: ImportTarget; kind: FacilityKind | null }

/** Kinds that a list of facilities may be about; insurers have a list of their own. */
export const listKinds = facilityKinds.filter((kind) => facilityKindFacts[kind].csvWord !== null)

/** What the list is, as chosen beside the file. Without a kind the list's own column says it. */
export const importChoiceSchema = z
  .record(z.string(), z.string())
  .transform(({ target, kind = '' }, context): ImportChoice => {
    if (!isImportTarget(target)) {
      context.addIssue({ code: 'custom', path: ['target'], message: '取り込むマスタを選んでください。' })
      return z.NEVER
    }
    const known = listKinds.find((each) => each === kind)
    return { target, kind: target === 'facilities' ? (known ?? null) : null }
  })

const importId = z.coerce.number().int().positive()
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'on')

export const importIdSchema = z.object({ id: importId })

export const applyImportSchema = z.object({ id: importId, skipErrors: ticked, allowClosing: ticked })

export type ImportDecision = z.output<typeof applyImportSchema>
