import { expect, it } from 'vitest'
import { commonPasswords } from '@/lib/domain/account/common-passwords'

it.each([...commonPasswords])(
  'R-REG-2 %s would pass the three classes with one capital, so it earns its place',
  (entry) => {
    expect(entry).toMatch(/^(?=.*[a-z])(?=.*[0-9])[!-~]{8,}$/)
    expect(entry).toBe(entry.toLowerCase())
  },
)
