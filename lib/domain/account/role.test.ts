import { describe, expect, it } from 'vitest'
import { isRole, isStaff, type Role, roleLabels, roles } from '@/lib/domain/account/role'

describe('roles', () => {
  it.each<[Role, boolean]>([
    ['institution', false],
    ['insurer', false],
    ['association', false],
    ['coordinator', false],
    ['clerk', true],
    ['supervisor', true],
    ['admin', true],
    ['auditor', true],
  ])('D-9 %s is staff: %s', (role, staff) => {
    expect(isStaff(role)).toBe(staff)
  })

  it('each has its own Japanese name', () => {
    expect(new Set(Object.values(roleLabels)).size).toBe(roles.length)
  })

  it.each(['', 'CLERK', 'root', undefined, null, 1])('does not know %s', (value) => {
    expect(isRole(value)).toBe(false)
  })
})
