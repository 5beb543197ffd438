import { z } from 'zod'
import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, isFacilityKind } from '@/lib/domain/facility/kind'
import { isPrefecture } from '@/lib/domain/facility/prefecture'

export type FacilityKey = { kind: FacilityKind; prefecture: string; code: string }

type Typed = Record<string, string>

/** What is wrong with the three fields that name an institution, in the order of the form. */
export function facilityKeyProblems({ kind, prefecture = '', code = '' }: Typed): [string, string][] {
  const found: [string, string | undefined][] = [
    ['kind', isFacilityKind(kind) ? undefined : '所属機関を選んでください。'],
    ['prefecture', isPrefecture(prefecture) ? undefined : '都道府県を選んでください。'],
    ['code', codeProblem(kind, code)],
  ]
  return found.flatMap(([field, message]) => (message ? [[field, message] as [string, string]] : []))
}

function codeProblem(kind: string | undefined, code: string): string | undefined {
  if (isFacilityKind(kind)) return facilityCodeProblem(kind, code)
  return code.trim() === '' ? '機関コードを入力してください。' : undefined
}

export function readFacilityKey({ kind, prefecture = '', code = '' }: Typed): FacilityKey | undefined {
  if (!isFacilityKind(kind)) return undefined
  return { kind, prefecture, code: normaliseFacilityCode(kind, code) }
}

/** A person who has an account names one more institution (R-REG-8, R-REG-11). */
export const joinSchema = z.record(z.string(), z.string()).transform((typed, context): FacilityKey => {
  for (const [field, message] of facilityKeyProblems(typed)) {
    context.addIssue({ code: 'custom', path: [field], message })
  }
  const key = readFacilityKey(typed)
  return context.issues.length > 0 || !key ? z.NEVER : key
})
