import { expect, it } from 'vitest'
import { staffRights } from './staff-rights'

it('R-CLK-9 the table of roles is that of the workflows, and an auditor decides nothing', () => {
  const rights = staffRights()
  expect(rights).toContainEqual({ of: '設定の変更', label: '反映する', by: ['supervisor', 'admin'] })
  expect(rights.filter(({ by }) => by.includes('auditor'))).toEqual([])
  const names = rights.map(({ of, label }) => `${of} ${label}`)
  expect(new Set(names).size).toBe(names.length)
})
