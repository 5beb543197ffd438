import { expect, it } from 'vitest'
import { whereFacility } from '@/lib/domain/facility/facility-key'

it.each([
  ['MEDICAL', '0270751', true],
  ['INSURER', '9000016', true],
  ['INSURER', '06139463', false],
] as const)('D-1 D-7 %s %s is looked for in its prefecture: %s', (kind, code, expected) => {
  expect('prefecture' in whereFacility({ kind, prefecture: '13', code })).toBe(expected)
})
