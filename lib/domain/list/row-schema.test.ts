import { expect, it } from 'vitest'
import { parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { formRow, institutionRowSchema, insurerRowSchema } from '@/lib/domain/list/row-schema'
import { typedInstitution, typedInsurer } from '@/lib/domain/list/sample-rows.fixture'
import { writtenRow } from '@/lib/domain/list/written-row'
import { problemsOf } from '@/lib/domain/problem'

it('R-LST-4 the form of a row is read as its line in a file is', () => {
  const row = parseInstitutionRow(typedInstitution)
  const form = formRow('institutions', writtenRow(row))
  expect(form).toMatchObject({ individualCheckup: 'on', groupCheckup: '', anaemia: '○', fundus: '△' })
  expect(institutionRowSchema.parse({ ...form, seen: '3' })).toEqual({ row, seen: 3 })
})

it('R-ALL-1 what is wrong stands at its field', () => {
  const read = insurerRowSchema.safeParse({ ...typedInsurer, seen: '0', checkup: undefined, phone: '119' })
  expect(read.success ? [] : problemsOf(read.error).map(({ field }) => field)).toEqual(['phone', 'checkup'])
})

it.each([undefined, '-1', 'x', '1.5'])(
  'R-CLK-2 a form that does not say which version it was made from (%j)',
  (seen) => {
    expect(insurerRowSchema.safeParse({ ...typedInsurer, seen }).success).toBe(false)
  },
)
